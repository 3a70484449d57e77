package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import io.tandem.contact.model.Party;
import java.time.Instant;

/**
 * An operator begins or stops typing in the contact they are in.
 *
 * @param operatorId the operator
 * @param typing whether they are typing now
 * @param at when
 */
public record Type(long operatorId, boolean typing, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Party author = Writing.requireOperator(step, operatorId);
        step.record(new ContactEvent.Typing(step.contact(author.leg().contactId()), author, typing, at));
    }
}
