package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Party;
import java.time.Instant;

/**
 * Puts the caller on hold; during a consultation operator and third party then talk. Ignored if the caller is held.
 *
 * @param contactId the contact
 * @param at when
 */
public record HoldCaller(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId).require(ContactState.CONNECTED, ContactState.CONSULTING);
        contact.requireOwner();
        Party caller = contact.requireCaller();
        if (caller.state() == LegState.HELD) {
            step.ignore("the caller is on hold");
        } else if (contact.state() == ContactState.CONNECTED) {
            Lines.hold(step, caller);
        } else {
            contact.requireThirdParty();
            Connection.talkToThirdParty(step, contactId);
        }
    }
}
