package io.tandem.telxl.command.recording;

import io.tandem.contact.command.HighlightRecording;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Marks recordings. */
@Dependent
class RecordingHighlightHandler implements CommandHandler<RecordingHighlight> {

    private final Desk desk;

    @Inject
    RecordingHighlightHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "recording_highlight";
    }

    @Override
    public RecordingHighlight read(Fields fields) {
        RecordingType.requireAudio(fields);
        return new RecordingHighlight(fields.id("call_id"), fields.flag("highlighted"));
    }

    @Override
    public CompletionStage<Void> handle(RecordingHighlight command) {
        return desk.commandCall(
                command.callId(), at -> new HighlightRecording(command.callId(), command.highlighted(), at));
    }
}
