package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import java.time.Instant;

/**
 * Brings the party consulted into the conversation with the caller.
 *
 * @param contactId the contact
 * @param at when
 */
public record Conference(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId).require(ContactState.CONSULTING);
        Connection.becomeOperator(step, contact.requireThirdParty());
        Lines.bridgeAll(step, contactId);
        step.record(new ContactEvent.Conferenced(step.contact(contactId).to(ContactState.CONNECTED, at), at));
    }
}
