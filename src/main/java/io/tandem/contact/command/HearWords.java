package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * A party has said something that the switch understood. Ignored if the party is gone.
 *
 * @param leg whose
 * @param words what
 * @param at when
 */
public record HearWords(LegId leg, String words, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (Parts.isAnswered(step, leg)) {
            Contact contact = step.contact(leg.contactId());
            step.record(new ContactEvent.WordsHeard(contact, contact.party(leg), words, at));
        } else {
            step.ignore("leg " + leg + " is gone");
        }
    }
}
