package io.tandem.processor.request.interaction;

import io.tandem.contact.command.Write;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Writes to the customer. */
@Dependent
class InteractionSendMessage implements CapabilityHandler {

    private static final int LONGEST = 4_000;

    private final ContactDesk desk;

    @Inject
    InteractionSendMessage(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.SENDMESSAGE;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        String text = call.data().text("text", LONGEST);
        return desk.command(call, at -> new Write(call.operatorId(), text, at));
    }
}
