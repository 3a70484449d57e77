package io.tandem.telxl.command.recording;

import io.tandem.contact.command.StartRecording;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Starts recordings. */
@Dependent
class RecordingStartHandler implements CommandHandler<RecordingStart> {

    private final Desk desk;

    @Inject
    RecordingStartHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "recording_start";
    }

    @Override
    public RecordingStart read(Fields fields) {
        RecordingType.requireAudio(fields);
        return new RecordingStart(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(RecordingStart command) {
        return desk.commandCall(command.callId(), at -> new StartRecording(command.callId(), at));
    }
}
