package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import io.tandem.contact.model.Item;
import java.time.Instant;

/**
 * An application writes something to the parties of a contact, whoever controls it at the time.
 *
 * @param contactId the contact; written with, and not over
 * @param name how the application is shown; not empty
 * @param item what
 * @param at when
 */
public record WriteAsScript(long contactId, String name, Item item, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Writing.writeAsScript(step, contactId, name, item);
    }
}
