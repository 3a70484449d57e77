package io.tandem.processor.request.conversation;

import io.tandem.contact.command.TransferDirectly;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Fields;
import io.tandem.processor.request.Lookups;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Sends the caller elsewhere without asking first. */
@Dependent
class ConversationTransfer implements CapabilityHandler {

    private final ContactDesk desk;
    private final Lookups lookups;

    @Inject
    ConversationTransfer(ContactDesk desk, Lookups lookups) {
        this.desk = desk;
        this.lookups = lookups;
    }

    @Override
    public Capability capability() {
        return Capability.TRANSFER;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        String number = Fields.destination(call);
        return lookups.destination(call.customerId(), number)
                .thenCompose(destination ->
                        desk.command(call, at -> new TransferDirectly(call.contactId(), destination, at)));
    }
}
