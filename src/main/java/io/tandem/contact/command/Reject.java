package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.LegEnd;
import java.time.Instant;

/**
 * An operator does not take what is ringing; it is offered to the next.
 *
 * @param operatorId the operator
 * @param at when
 */
public record Reject(long operatorId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Departure.left(step, Parts.pendingLegOf(step, operatorId), LegEnd.REJECTED);
    }
}
