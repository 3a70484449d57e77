package io.tandem.processor.request.interaction;

import io.tandem.contact.command.SuspendRecording;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Records silence (spec 6.10). */
@Dependent
class RecordingPause implements RecordingHandler {

    private final ContactDesk desk;

    @Inject
    RecordingPause(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.RECORDING_PAUSE;
    }

    @Override
    public CompletionStage<Reply> control(Call call) {
        return desk.command(call, at -> new SuspendRecording(call.contactId(), at));
    }
}
