package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.model.ContactState;
import java.time.Instant;
import java.util.Map;

/**
 * Answers a caller whose call still rings. Ignored if it was answered.
 *
 * @param contactId the contact
 * @param headers what goes with the answer, for example SIP headers
 * @param at when
 */
public record AnswerCaller(long contactId, Map<String, String> headers, Instant at) implements Command {

    public AnswerCaller {
        headers = Map.copyOf(headers);
    }

    @Override
    public void run(Step step) {
        if (step.contact(contactId).requireCaller().isPending()) {
            step.contact(contactId).require(ContactState.ARRIVED, ContactState.SCRIPTED);
            Lines.answerCaller(step, contactId, headers);
        } else {
            step.ignore("the caller was answered");
        }
    }
}
