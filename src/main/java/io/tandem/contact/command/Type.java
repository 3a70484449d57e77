package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import java.time.Instant;

/**
 * An operator begins or stops typing in the contact they are in.
 *
 * @param operatorId the operator
 * @param typing whether they are typing now
 * @param preview what they have typed so far; may be empty
 * @param at when
 */
public record Type(long operatorId, boolean typing, String preview, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Writing.type(step, Writing.requireOperator(step, operatorId), typing, preview);
    }
}
