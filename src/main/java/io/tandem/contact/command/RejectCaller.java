package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.EndCause;
import java.time.Instant;

/**
 * An application turns the caller away without answering, which ends the contact. Refused if the caller was answered.
 *
 * @param contactId the contact
 * @param at when
 */
public record RejectCaller(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Parts.requireRingingCaller(step, contactId);
        Departure.end(step, contactId, EndCause.REJECTED);
    }
}
