package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.flow.Staff;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import java.time.Instant;

/**
 * An operator's session is lost for good: they leave any contact as if they had hung up, and are logged out.
 *
 * @param operatorId the operator
 * @param at when
 */
public record LoseOperator(long operatorId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        if (operator.state() == OperatorState.LOGGED_OUT) {
            step.ignore("operator " + operatorId + " is logged out");
            return;
        }
        if (operator.isInContact()) {
            Departure.left(step, Parts.legOf(step, operatorId), LegEnd.LOST);
        }
        Staff.logOut(step, operatorId);
    }
}
