package io.tandem.processor.request.interaction;

import io.tandem.contact.command.StopRecording;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Stops the recording; one that is stopped already stays so (spec 6.10). */
@Dependent
class RecordingStop implements RecordingHandler {

    private final ContactDesk desk;

    @Inject
    RecordingStop(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.RECORDING_STOP;
    }

    @Override
    public CompletionStage<Reply> control(Call call) {
        return call.interaction().recording().equals("STOPPED")
                ? Reply.echo(call).now()
                : desk.command(call, at -> new StopRecording(call.contactId(), at));
    }
}
