package io.tandem.telxl.command.recording;

import io.tandem.contact.command.StopRecording;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Stops recordings. */
@Dependent
class RecordingStopHandler implements CommandHandler<RecordingStop> {

    private final Desk desk;

    @Inject
    RecordingStopHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "recording_stop";
    }

    @Override
    public RecordingStop read(Fields fields) {
        RecordingType.requireAudio(fields);
        return new RecordingStop(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(RecordingStop command) {
        return desk.commandCall(command.callId(), at -> new StopRecording(command.callId(), at));
    }
}
