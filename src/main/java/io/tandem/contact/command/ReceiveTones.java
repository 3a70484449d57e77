package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * A party has pressed keys. Ignored for a leg that has not answered.
 *
 * @param leg the leg
 * @param tones the keys
 * @param at when
 */
public record ReceiveTones(LegId leg, String tones, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (Parts.isAnswered(step, leg)) {
            Contact contact = step.contact(leg.contactId());
            step.record(new ContactEvent.TonesReceived(contact, contact.party(leg), tones, at));
        } else {
            step.ignore("leg " + leg + " has not answered");
        }
    }
}
