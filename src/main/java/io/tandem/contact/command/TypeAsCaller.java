package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import java.time.Instant;

/**
 * The caller begins or stops typing.
 *
 * @param contactId the contact
 * @param typing whether they are typing now
 * @param preview what they have typed so far; may be empty
 * @param at when
 */
public record TypeAsCaller(long contactId, boolean typing, String preview, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Writing.type(step, Writing.requireCaller(step, contactId), typing, preview);
    }
}
