package io.tandem.processor.request.interaction;

import io.tandem.contact.command.Type;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Lets the customer know that the agent begins or stops typing. */
@Dependent
class InteractionTyping implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    InteractionTyping(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.TYPING;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        boolean typing = call.data().requiredFlag("typing");
        return desk.command(call, at -> new Type(call.operatorId(), typing, "", at));
    }
}
