package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Staff;
import io.tandem.contact.model.Operator;
import java.time.Instant;

/**
 * An operator has had the time to finish. Ignored if it no longer applies.
 *
 * @param operatorId the operator
 * @param at when
 */
public record WrapTimeOver(long operatorId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        if (operator.wrapEnds().filter(ends -> !at.isBefore(ends)).isPresent()) {
            Staff.move(step, operator.endWrap(at));
        } else {
            step.ignore("wrap of operator " + operatorId + " does not end now");
        }
    }
}
