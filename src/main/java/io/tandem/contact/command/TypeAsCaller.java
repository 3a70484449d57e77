package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import io.tandem.contact.model.Party;
import java.time.Instant;

/**
 * The caller begins or stops typing.
 *
 * @param contactId the contact
 * @param typing whether they are typing now
 * @param at when
 */
public record TypeAsCaller(long contactId, boolean typing, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Party author = Writing.requireCaller(step, contactId);
        step.record(new ContactEvent.Typing(step.contact(contactId), author, typing, at));
    }
}
