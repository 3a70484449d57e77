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
                .map(known -> known.withSettings(withQueuesOf(step, known)))
                .orElseGet(() -> Operator.loggedOut(operatorId, customerId, settings, at));
        step.record(new OperatorEvent.Configured(operator, at));
    }

    /** A queue that still counts on the operator goes on hearing whether they are free: only it lets them go. */
    private OperatorSettings withQueuesOf(Step step, Operator known) {
        OperatorSettings after = settings.withMedia(known.settings().media());
        for (long queueId : known.settings().queues()) {
            if (step.findQueue(queueId)
                    .filter(queue -> queue.serves(operatorId))
                    .isPresent()) {
                after = after.withQueue(queueId);
            }
        }
        return after;
    }
}
