package io.tandem.contact.command;

import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Operator;
import java.time.Instant;

/**
 * An operator is reached at another number from the next call on.
 *
 * @param operatorId the operator
 * @param target the number or address
 * @param at when
 */
public record ChangeTarget(long operatorId, String target, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        step.record(new OperatorEvent.TargetChanged(
                operator.withSettings(operator.settings().withTarget(target)), at));
    }
}
