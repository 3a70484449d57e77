package io.tandem.processor.request.interaction;

import io.tandem.contact.command.ResumeRecording;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Records sound again. */
@Dependent
class RecordingResume implements RecordingHandler {

    private final ContactDesk desk;

    @Inject
    RecordingResume(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.RECORDING_RESUME;
    }

    @Override
    public CompletionStage<Reply> control(Call call) {
        return desk.command(call, at -> new ResumeRecording(call.contactId(), at));
    }
}
