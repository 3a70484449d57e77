package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.model.LegEnd;
import java.time.Instant;

/**
 * The caller leaves: whoever else is there is released.
 *
 * @param contactId the contact
 * @param at when
 */
public record LeaveAsCaller(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Departure.left(step, step.contact(contactId).requireCaller().leg(), LegEnd.RELEASED);
    }
}
