package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegState;
import java.time.Instant;

/**
 * During a consultation, caller and third party change places: one talks, the other is held.
 *
 * @param contactId the contact
 * @param at when
 */
public record Alternate(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId).require(ContactState.CONSULTING);
        if (contact.requireThirdParty().state() == LegState.TALKING) {
            Connection.talkToCaller(step, contactId);
        } else {
            Connection.talkToThirdParty(step, contactId);
        }
        step.record(new ContactEvent.Alternated(step.contact(contactId), at));
    }
}
