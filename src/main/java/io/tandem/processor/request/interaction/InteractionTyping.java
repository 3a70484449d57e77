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

/** Lets the customer know that the agent begins or stops typing, and what has been typed so far. */
@Dependent
class InteractionTyping implements CapabilityHandler {

    private static final int LONGEST = 4_000;

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
        String preview = call.data().optionalText("text", LONGEST).orElse("");
        return desk.command(call, at -> new Type(call.operatorId(), typing, preview, at));
    }
}
