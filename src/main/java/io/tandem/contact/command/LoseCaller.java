package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.model.LegEnd;
import java.time.Instant;

/**
 * The caller's program has been gone for too long: whoever else is there is released. Ignored if the caller has left.
 *
 * @param contactId the contact
 * @param at when
 */
public record LoseCaller(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        step.findContact(contactId)
                .flatMap(contact -> contact.caller())
                .ifPresentOrElse(
                        caller -> Departure.left(step, caller.leg(), LegEnd.LOST),
                        () -> step.ignore("the caller of contact " + contactId + " has left"));
    }
}
