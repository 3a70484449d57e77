package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegEnd;
import java.time.Instant;

/**
 * Hands the caller to the party consulted; the operator leaves.
 *
 * @param contactId the contact
 * @param at when
 */
public record CompleteTransfer(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        step.contact(contactId).require(ContactState.CONSULTING).requireThirdParty();
        Connection.handOver(step, contactId, LegEnd.TRANSFERRED);
    }
}
