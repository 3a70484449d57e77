package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Writing;
import io.tandem.contact.model.Party;
import java.time.Instant;

/**
 * An operator writes something in the contact they are in.
 *
 * @param operatorId the operator
 * @param text what, not empty
 * @param at when
 */
public record Write(long operatorId, String text, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Party author = Writing.requireOperator(step, operatorId);
        Writing.write(step, author.leg().contactId(), author, text);
    }
}
