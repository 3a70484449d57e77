package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.LegEnd;
import java.time.Instant;

/**
 * An operator leaves the contact, whatever its state. The caller stays if somebody else is there or an application
 * follows, for example a survey.
 *
 * @param operatorId the operator
 * @param at when
 */
public record HangUp(long operatorId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Departure.left(step, Parts.legOf(step, operatorId), LegEnd.RELEASED);
    }
}
