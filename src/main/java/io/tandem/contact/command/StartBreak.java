package io.tandem.contact.command;

import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Staff;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.Operator;
import java.time.Instant;

/**
 * An operator asks for a break or busy state: at once, or after the contact and its wrap.
 *
 * @param operatorId the operator
 * @param wanted which
 * @param at when
 */
public record StartBreak(long operatorId, Break wanted, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator next = step.operator(operatorId).startBreak(wanted, at);
        if (next.onBreak().isPresent()) {
            Staff.move(step, next);
        } else {
            step.record(new OperatorEvent.BreakRequested(next, at));
        }
    }
}
