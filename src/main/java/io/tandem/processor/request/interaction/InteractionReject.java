package io.tandem.processor.request.interaction;

import io.tandem.contact.command.Reject;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Does not take an alerting interaction; it goes to the next agent. */
@Dependent
class InteractionReject implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    InteractionReject(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.REJECT;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return desk.command(call, at -> new Reject(call.operatorId(), at));
    }
}
