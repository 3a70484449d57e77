package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.flow.Staff;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Plan;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Role;
import java.time.Instant;

/**
 * An operator calls a number or a colleague: the operator's own phone rings first. Allowed also in wrap and on a
 * break, which goes on afterwards.
 *
 * @param contactId a new number, unique on all nodes
 * @param operatorId the operator
 * @param destination whom to call
 * @param from what to show as the caller's number
 * @param recording how it is to be recorded
 * @param at when
 */
public record PlaceCall(
        long contactId, long operatorId, Destination destination, String from, Recording recording, Instant at)
        implements Command {

    @Override
    public void run(Step step) {
        Operator operator = step.operator(operatorId);
        boolean internal = destination.requireParty().kind() == Destination.Kind.OPERATOR;
        if (internal) {
            Parts.requireOther(operatorId, destination);
            Staff.requireWaiting(step, destination.id());
        }
        String to = internal ? step.operator(destination.id()).settings().target() : destination.number();
        Direction direction = internal ? Direction.INTERNAL : Direction.OUTBOUND;
        Origin origin = Origin.of(operator.customerId(), Medium.VOICE, direction, from, to, at);
        Contact contact = Parts.begin(step, contactId, origin, ContactState.DIALLING, recording);
        step.record(new ContactEvent.Began(contact.withPlan(Plan.NONE.calls(destination)), at));
        Lines.ringOperator(step, contactId, Role.OPERATOR, operatorId);
    }
}
