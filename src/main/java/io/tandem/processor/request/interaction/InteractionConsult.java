package io.tandem.processor.request.interaction;

import io.tandem.contact.command.Consult;
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

/** Calls somebody while the caller is held. */
@Dependent
class InteractionConsult implements CapabilityHandler {

    private final ContactDesk desk;
    private final Lookups lookups;

    @Inject
    InteractionConsult(ContactDesk desk, Lookups lookups) {
        this.desk = desk;
        this.lookups = lookups;
    }

    @Override
    public Capability capability() {
        return Capability.CONSULT;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        String number = Fields.destination(call);
        return lookups.destination(call.customerId(), number)
                .thenCompose(destination -> desk.command(call, at -> new Consult(call.contactId(), destination, at)));
    }
}
