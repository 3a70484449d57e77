package io.tandem.processor.request.conversation;

import io.tandem.contact.command.CancelConsult;
import io.tandem.contact.command.HangUp;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Ends a call leg: the primary one by leaving, the consult one by sending the party away. */
@Dependent
class ConversationRelease implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    ConversationRelease(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.RELEASE;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return call.isPrimary()
                ? desk.command(call, at -> new HangUp(call.operatorId(), at))
                : desk.command(call, at -> new CancelConsult(call.contactId(), at));
    }
}
