package io.tandem.contact.command;

import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import java.time.Instant;
import java.util.Set;

/**
 * An operator becomes ready for some media, and for no others.
 *
 * @param operatorId the operator
 * @param media which
 * @param at when
 */
public record ChangeMedia(long operatorId, Set<Medium> media, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        step.record(new OperatorEvent.MediaChanged(
                operator.withSettings(operator.settings().withMedia(media)), at));
    }
}
