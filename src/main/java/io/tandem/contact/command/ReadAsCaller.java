package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import io.tandem.contact.model.Party;
import java.time.Instant;

/**
 * The caller has seen what was written up to an index. Passes by like typing, but takes no number.
 *
 * @param contactId the contact
 * @param index of the journal
 * @param at when
 */
public record ReadAsCaller(long contactId, int index, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Party reader = Writing.requireCaller(step, contactId);
        step.record(new ContactEvent.Read(step.contact(contactId), reader, index, at));
    }
}
