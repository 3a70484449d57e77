package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import io.tandem.contact.model.Item;
import java.time.Instant;

/**
 * The caller writes something, also while waiting.
 *
 * @param contactId the contact
 * @param item what
 * @param at when
 */
public record WriteAsCaller(long contactId, Item item, Instant at) implements Command {

    /** A text, not empty. */
    public WriteAsCaller(long contactId, String text, Instant at) {
        this(contactId, Item.text(text), at);
    }

    @Override
    public void run(Step step) {
        Writing.write(step, Writing.requireCaller(step, contactId), item);
    }
}
