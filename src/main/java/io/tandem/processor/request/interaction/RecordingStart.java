package io.tandem.processor.request.interaction;

import io.tandem.contact.command.StartRecording;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Starts the recording. */
@Dependent
class RecordingStart implements RecordingHandler {

    private final ContactDesk desk;

    @Inject
    RecordingStart(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.RECORDING_START;
    }

    @Override
    public CompletionStage<Reply> control(Call call) {
        return desk.command(call, at -> new StartRecording(call.contactId(), at));
    }
}
