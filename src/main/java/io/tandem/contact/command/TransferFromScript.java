package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Introduction;
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
import java.util.Map;

/**
 * An application has the caller connected: all destinations ring, and the first to answer gets the caller, or waits for
 * {@link ConnectTransfer} if the transfer is screened. When the other party has left, or none could be had, the
 * application is in control again.
 *
 * @param contactId the contact
 * @param destinations numbers and operators; at least one
 * @param screened whether whoever answers first waits for the application, unheard by the caller
 * @param from what to show as the caller's number; empty for the caller's own
 * @param headers what goes with the calls, for example SIP headers
 * @param at when
 */
public record TransferFromScript(
        long contactId,
        List<Destination> destinations,
        boolean screened,
        String from,
        Map<String, String> headers,
        Instant at)
        implements Command {

    public TransferFromScript {
        destinations = List.copyOf(destinations);
        headers = Map.copyOf(headers);
    }

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
                        .withPlan(
                                current.plan().thenRuns(current.plan().script()).screening(screened)),
                at));
        Introduction introduction =
                new Introduction(from.isEmpty() ? contact.origin().from() : from, headers);
        for (Destination destination : destinations) {
            if (destination.kind() == Destination.Kind.OPERATOR) {
                Staff.requireWaiting(step, destination.id());
            }
            Lines.call(step, contactId, Role.OPERATOR, destination, introduction);
        }
    }
}
