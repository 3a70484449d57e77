package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;

/**
 * An application lets the caller talk to whoever answered its screened transfer. Refused if nobody has answered, or the
 * transfer was not screened.
 *
 * @param contactId the contact
 * @param at when
 */
public record ConnectTransfer(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId).require(ContactState.TRANSFERRING);
        if (!contact.plan().screened()) {
            throw new RefusedException(Code.WRONG_STATE, "the transfer of contact " + contactId + " is not screened");
        }
        if (!contact.pending().isEmpty()) {
            throw new RefusedException(Code.NOT_ANSWERED, "nobody has answered in contact " + contactId);
        }
        Connection.completeTransfer(step, contactId);
    }
}
