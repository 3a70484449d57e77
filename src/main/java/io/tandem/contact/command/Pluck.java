package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Dispatch;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;
import java.util.Set;

/**
 * Offers a contact to a given operator, in place of an offer to another. Ignored if the contact is in no state for it.
 *
 * @param contactId the contact
 * @param operatorId the operator
 * @param at when
 */
public record Pluck(long contactId, long operatorId, Instant at) implements Command {

    private static final Set<ContactState> PLUCKABLE =
            Set.of(ContactState.ARRIVED, ContactState.SCRIPTED, ContactState.QUEUED, ContactState.OFFERED);

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId);
        Operator operator = step.operator(operatorId);
        if (operator.state() == OperatorState.LOGGED_OUT) {
            throw new RefusedException(Code.LOGGED_OUT, "operator " + operatorId + " is logged out");
        }
        if (!PLUCKABLE.contains(contact.state())) {
            step.ignore("contact " + contactId + " is " + contact.state());
        } else if (contact.partOf(operatorId).isPresent()) {
            step.ignore("contact " + contactId + " is offered to operator " + operatorId);
        } else {
            Lines.releaseAllButCaller(step, contactId, LegEnd.REPLACED);
            Dispatch.offer(step, contactId, operatorId);
        }
    }
}
