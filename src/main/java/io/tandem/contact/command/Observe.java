package io.tandem.contact.command;

import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Operator;
import java.time.Instant;

/**
 * Asks for an operator's state at a place in the order of events: whoever takes in the events that follow misses
 * nothing and takes nothing twice. Changes nothing.
 *
 * @param operatorId the operator
 * @param request names the question, so that the answer can be told from others
 * @param at when
 */
public record Observe(long operatorId, String request, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        step.record(new OperatorEvent.Observed(operator, operator.contact().flatMap(step::findContact), request, at));
    }
}
