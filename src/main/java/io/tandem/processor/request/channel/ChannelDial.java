package io.tandem.processor.request.channel;

import io.tandem.contact.command.PlaceCall;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Recording;
import io.tandem.contact.service.ContactService;
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

/** Calls somebody (spec 6.4). */
@Dependent
class ChannelDial implements CapabilityHandler {

    private final ContactDesk desk;
    private final ContactService contacts;
    private final Lookups lookups;

    @Inject
    ChannelDial(ContactDesk desk, ContactService contacts, Lookups lookups) {
        this.desk = desk;
        this.contacts = contacts;
        this.lookups = lookups;
    }

    @Override
    public Capability capability() {
        return Capability.DIAL;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        String number = Fields.destination(call);
        call.data().optionalObject("extensions");
        return lookups.destination(call.customerId(), number)
                .thenCombine(contacts.newContactId(), (destination, id) -> dial(call, id, destination))
                .thenCompose(dialled -> dialled);
    }

    private CompletionStage<Reply> dial(Call call, long contactId, Destination destination) {
        String from = call.agent().world().operator().settings().target();
        return desk.command(
                call, at -> new PlaceCall(contactId, call.operatorId(), destination, from, Recording.onDemand(), at));
    }
}
