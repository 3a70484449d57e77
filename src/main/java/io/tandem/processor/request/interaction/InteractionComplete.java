package io.tandem.processor.request.interaction;

import io.tandem.contact.command.Complete;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Files an interaction that is over, or ends and files one that needs no telephone. */
@Dependent
class InteractionComplete implements CapabilityHandler {

    private static final int LONGEST = 200;

    private final ContactDesk desk;

    @Inject
    InteractionComplete(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.COMPLETE;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        String disposition = call.data().optionalText("disposition", LONGEST).orElse("");
        return desk.command(call, at -> new Complete(call.contactId(), call.operatorId(), disposition, at));
    }
}
