package io.tandem.telxl.command.recording;

import io.tandem.telxl.json.FieldException;
import io.tandem.telxl.json.Fields;

/** What is recorded: always sound (spec 6.1). */
final class RecordingType {

    private static final String AUDIO = "audio";
    private static final int LONGEST = 20;

    private RecordingType() {}

    /** Makes sure that the command is about sound. */
    static void requireAudio(Fields fields) {
        if (!fields.text("recording_type", LONGEST).equals(AUDIO)) {
            throw new FieldException("Invalid recording_type: audio is expected.");
        }
    }
}
