package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.flow.Staff;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import io.tandem.contact.model.Role;
import java.time.Instant;
import java.util.List;

/**
 * An application has the caller connected: all destinations ring, and the first to answer gets the caller. When the
 * other party has left, or none could be had, the application is in control again.
 *
 * @param contactId the contact
 * @param destinations numbers and operators; at least one
 * @param at when
 */
public record TransferFromScript(long contactId, List<Destination> destinations, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId).require(ContactState.SCRIPTED);
        contact.requireCaller();
        if (destinations.isEmpty()) {
            throw new RefusedException(Code.WRONG_DESTINATION, "there is nobody to call");
        }
        Lines.answerCaller(step, contactId);
        Contact current = step.contact(contactId);
        step.record(new ContactEvent.TransferStarted(
                current.to(ContactState.TRANSFERRING, at)
                        .withPlan(current.plan().thenRuns(current.plan().script())),
                at));
        for (Destination destination : destinations) {
            if (destination.kind() == Destination.Kind.OPERATOR) {
                Staff.requireWaiting(step, destination.id());
            }
            Lines.call(step, contactId, Role.OPERATOR, destination);
        }
    }
}
