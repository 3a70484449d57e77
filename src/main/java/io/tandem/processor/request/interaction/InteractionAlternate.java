package io.tandem.processor.request.interaction;

import io.tandem.contact.command.Alternate;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Talks on the other of two call legs. */
@Dependent
class InteractionAlternate implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    InteractionAlternate(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.ALTERNATE;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return desk.command(call, at -> new Alternate(call.contactId(), at));
    }
}
