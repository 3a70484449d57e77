package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import java.time.Instant;

/**
 * The gateway says something to the parties of a written contact.
 *
 * @param contactId the contact
 * @param text not empty
 * @param at when
 */
public record Announce(long contactId, String text, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Writing.announce(step, step.contact(contactId), text);
    }
}
