package io.tandem.contact.command;

import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Staff;
import io.tandem.contact.model.Operator;
import java.time.Instant;

/**
 * An operator ends a break or busy state, or takes back one that has not begun.
 *
 * @param operatorId the operator
 * @param at when
 */
public record EndBreak(long operatorId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator next = step.operator(operatorId).endBreak(at);
        if (next.isWaiting()) {
            Staff.move(step, next);
        } else {
            step.record(new OperatorEvent.BreakWithdrawn(next, at));
        }
    }
}
