package io.tandem.processor.request.interaction;

import io.tandem.contact.command.HangUp;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Leaves a chat; it ends unless somebody else is there. */
@Dependent
class InteractionLeave implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    InteractionLeave(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.LEAVE;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return desk.command(call, at -> new HangUp(call.operatorId(), at));
    }
}
