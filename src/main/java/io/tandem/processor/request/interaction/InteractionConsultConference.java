package io.tandem.processor.request.interaction;

import io.tandem.contact.command.Conference;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Brings the consulted party into the original call (spec 6.9). */
@Dependent
class InteractionConsultConference implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    InteractionConsultConference(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.CONSULTCONFERENCE;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return desk.command(call, at -> new Conference(call.contactId(), at));
    }
}
