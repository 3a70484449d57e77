package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegState;
import java.time.Instant;

/**
 * Fetches the caller back from hold; during a consultation the third party is then held. Ignored if the caller talks.
 *
 * @param contactId the contact
 * @param at when
 */
public record RetrieveCaller(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId).require(ContactState.CONNECTED, ContactState.CONSULTING);
        contact.requireOwner();
        if (contact.requireCaller().state() == LegState.TALKING) {
            step.ignore("the caller is not on hold");
        } else if (contact.state() == ContactState.CONNECTED) {
            Lines.bridgeAll(step, contactId);
        } else {
            contact.requireThirdParty();
            Connection.talkToCaller(step, contactId);
        }
    }
}
