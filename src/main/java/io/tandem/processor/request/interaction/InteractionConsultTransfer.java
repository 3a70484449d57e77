package io.tandem.processor.request.interaction;

import io.tandem.contact.command.CompleteTransfer;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Connects the caller to the consulted party and leaves (spec 6.8). */
@Dependent
class InteractionConsultTransfer implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    InteractionConsultTransfer(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.CONSULTTRANSFER;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return desk.command(call, at -> new CompleteTransfer(call.contactId(), at));
    }
}
