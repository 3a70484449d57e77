package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import io.tandem.contact.model.Contact;
import java.time.Instant;

/**
 * The gateway says something to the parties of a written contact. Ignored if it is over.
 *
 * @param contactId the contact
 * @param text not empty
 * @param at when
 */
public record Announce(long contactId, String text, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId);
        if (contact.isLive()) {
            Writing.announce(step, contact, text);
        } else {
            step.ignore("contact " + contactId + " is over");
        }
    }
}
