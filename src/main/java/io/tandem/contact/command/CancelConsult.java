package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegEnd;
import java.time.Instant;

/**
 * The operator sends the third party away and talks to the caller again.
 *
 * @param contactId the contact
 * @param at when
 */
public record CancelConsult(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        step.contact(contactId).require(ContactState.CONSULTING);
        Departure.endConsult(step, contactId, LegEnd.CANCELLED);
    }
}
