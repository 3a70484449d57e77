package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * A party has heard all that was played. Ignored if the party is gone.
 *
 * @param leg whose
 * @param play names what was played
 * @param at when
 */
public record PlayOver(LegId leg, long play, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (Parts.isAnswered(step, leg)) {
            Contact contact = step.contact(leg.contactId());
            step.record(new ContactEvent.Played(contact, contact.party(leg), play, at));
        } else {
            step.ignore("leg " + leg + " is gone");
        }
    }
}
