package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import java.time.Instant;

/**
 * The caller of a written contact is shown by another name from now on.
 *
 * @param contactId the contact
 * @param name not empty
 * @param at when
 */
public record RenameCaller(long contactId, String name, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Writing.rename(step, Writing.requireCaller(step, contactId), name);
    }
}
