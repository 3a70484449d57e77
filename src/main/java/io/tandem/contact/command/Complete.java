package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.flow.Staff;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;

/**
 * An operator files a contact. One that is over needs no more wrap; one that needs no phone ends by it.
 *
 * @param contactId the contact
 * @param operatorId the operator
 * @param disposition how it is filed
 * @param at when
 */
public record Complete(long contactId, long operatorId, String disposition, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId);
        Operator operator = step.operator(operatorId);
        if (operator.contact().filter(id -> id == contactId).isEmpty()) {
            throw new RefusedException(Code.NO_OPERATOR, "operator " + operatorId + " is not in contact " + contactId);
        }
        if (operator.isInContact()) {
            contact.require(ContactState.CONNECTED);
            if (contact.origin().medium().onSwitch()) {
                throw new RefusedException(Code.WRONG_STATE, "contact " + contactId + " is a call: hang up first");
            }
        }
        step.record(new ContactEvent.Completed(contact.withDisposition(disposition), at));
        if (operator.isInContact()) {
            Departure.end(step, contactId, EndCause.COMPLETED);
        }
        if (step.operator(operatorId).state() == OperatorState.WRAP) {
            Staff.move(step, step.operator(operatorId).endWrap(at));
        }
    }
}
