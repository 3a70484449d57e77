package io.tandem.processor.request.conversation;

import io.tandem.contact.command.HoldCaller;
import io.tandem.contact.command.RetrieveCaller;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Puts a call leg aside; while consulting the agent then talks on the other one. */
@Dependent
class ConversationHold implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    ConversationHold(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.HOLD;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return call.isPrimary()
                ? desk.command(call, at -> new HoldCaller(call.contactId(), at))
                : desk.command(call, at -> new RetrieveCaller(call.contactId(), at));
    }
}
