package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.model.ContactState;
import java.time.Instant;

/**
 * Answers a caller whose call still rings. Ignored if it was answered.
 *
 * @param contactId the contact
 * @param at when
 */
public record AnswerCaller(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (step.contact(contactId).requireCaller().isPending()) {
            step.contact(contactId).require(ContactState.ARRIVED, ContactState.SCRIPTED);
            Lines.answerCaller(step, contactId);
        } else {
            step.ignore("the caller was answered");
        }
    }
}
