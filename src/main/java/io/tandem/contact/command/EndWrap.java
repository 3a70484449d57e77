package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Staff;
import java.time.Instant;

/**
 * An operator has finished: wrap → the break asked for, or waiting.
 *
 * @param operatorId the operator
 * @param at when
 */
public record EndWrap(long operatorId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Staff.move(step, step.operator(operatorId).endWrap(at));
    }
}
