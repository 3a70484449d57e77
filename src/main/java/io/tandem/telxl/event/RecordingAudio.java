package io.tandem.telxl.event;

import io.tandem.contact.model.Recording;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * How a call is being recorded (spec 8.2): each fact as a number and as a text.
 *
 * @param recordingAudioStatus 1 while recording
 * @param recordingAudioStatusDesc the same in words
 * @param recordingAudioControl 1 if operators may control it
 * @param recordingAudioControlDesc the same in words
 * @param recordingAudioSuspended 1 while silence is recorded
 * @param recordingAudioSuspendedDesc the same in words; empty if not
 * @param recordingAudioHighlighted 1 if it is marked, while recording
 * @param recordingAudioHighlightedDesc the same in words; empty if not
 * @param recordingAudioLastMessage what happened last; empty at first
 */
@JsonbPropertyOrder({
    "recordingAudioStatus",
    "recordingAudioStatusDesc",
    "recordingAudioControl",
    "recordingAudioControlDesc",
    "recordingAudioSuspended",
    "recordingAudioSuspendedDesc",
    "recordingAudioHighlighted",
    "recordingAudioHighlightedDesc",
    "recordingAudioLastMessage"
})
public record RecordingAudio(
        int recordingAudioStatus,
        String recordingAudioStatusDesc,
        int recordingAudioControl,
        String recordingAudioControlDesc,
        int recordingAudioSuspended,
        String recordingAudioSuspendedDesc,
        int recordingAudioHighlighted,
        String recordingAudioHighlightedDesc,
        String recordingAudioLastMessage) {

    /** What TelXL says of a recording. */
    public static RecordingAudio of(Recording recording) {
        boolean running = recording.running();
        boolean suspended = running && recording.controlAllowed() && recording.suspended();
        boolean highlighted = running && recording.highlighted();
        return new RecordingAudio(
                number(running),
                running ? "In progress" : "Not recording",
                number(recording.controlAllowed()),
                recording.controlAllowed() ? "Allowed" : "Not allowed",
                number(suspended),
                suspended ? "Suspended" : "",
                number(highlighted),
                highlighted ? "Highlighted" : "",
                recording.lastMessage());
    }

    private static int number(boolean fact) {
        return fact ? 1 : 0;
    }
}
