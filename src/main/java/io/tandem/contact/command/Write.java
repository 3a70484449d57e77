package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import io.tandem.contact.model.Item;
import java.time.Instant;

/**
 * An operator writes something in the contact they are in.
 *
 * @param operatorId the operator
 * @param item what
 * @param at when
 */
public record Write(long operatorId, Item item, Instant at) implements Command {

    /** A text, not empty. */
    public Write(long operatorId, String text, Instant at) {
        this(operatorId, Item.text(text), at);
    }

    @Override
    public void run(Step step) {
        Writing.write(step, Writing.requireOperator(step, operatorId), item);
    }
}
