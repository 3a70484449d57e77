package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import java.time.Instant;

/**
 * The caller writes something, also while waiting.
 *
 * @param contactId the contact
 * @param text what, not empty
 * @param at when
 */
public record WriteAsCaller(long contactId, String text, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Writing.write(step, contactId, Writing.requireCaller(step, contactId), text);
    }
}
