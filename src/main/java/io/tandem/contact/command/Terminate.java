package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.model.EndCause;
import java.time.Instant;

/**
 * Ends a contact for everybody, in any state. Ignored if it is over.
 *
 * @param contactId the contact
 * @param at when
 */
public record Terminate(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (step.contact(contactId).isLive()) {
            Departure.end(step, contactId, EndCause.TERMINATED);
        } else {
            step.ignore("contact " + contactId + " is over");
        }
    }
}
