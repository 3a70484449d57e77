package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * A party could not enter a room, or is not in it any more without having been told to leave. Ignored if the party is
 * gone.
 *
 * @param leg whose
 * @param joined whether they were in it
 * @param at when
 */
public record RoomOver(LegId leg, boolean joined, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (Parts.isAnswered(step, leg)) {
            Contact contact = step.contact(leg.contactId());
            step.record(new ContactEvent.RoomLeft(contact, contact.party(leg), joined, at));
        } else {
            step.ignore("leg " + leg + " is gone");
        }
    }
}
