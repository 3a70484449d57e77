package io.tandem.contact.command;

import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorSettings;
import java.time.Instant;

/**
 * Makes an operator known, or changes how they work; what they are doing goes on, and the media chosen stay.
 *
 * @param operatorId the operator
 * @param customerId the customer they work for
 * @param settings how they work
 * @param at when
 */
public record ConfigureOperator(long operatorId, long customerId, OperatorSettings settings, Instant at)
        implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.findOperator(operatorId)
                .map(known ->
                        known.withSettings(settings.withMedia(known.settings().media())))
                .orElseGet(() -> Operator.loggedOut(operatorId, customerId, settings, at));
        step.record(new OperatorEvent.Configured(operator, at));
    }
}
