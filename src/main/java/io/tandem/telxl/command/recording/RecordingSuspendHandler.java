package io.tandem.telxl.command.recording;

import io.tandem.contact.command.SuspendRecording;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.Desk;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Suspends recordings. */
@Dependent
class RecordingSuspendHandler implements CommandHandler<RecordingSuspend> {

    private final Desk desk;

    @Inject
    RecordingSuspendHandler(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String commandType() {
        return "recording_suspend";
    }

    @Override
    public RecordingSuspend read(Fields fields) {
        RecordingType.requireAudio(fields);
        return new RecordingSuspend(fields.id("call_id"));
    }

    @Override
    public CompletionStage<Void> handle(RecordingSuspend command) {
        return desk.commandCall(command.callId(), at -> new SuspendRecording(command.callId(), at));
    }
}
