package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Dispatch;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.QueuePosition;
import io.tandem.contact.model.Role;
import java.time.Instant;
import java.util.Set;

/**
 * Sends the caller to a colleague, a queue or somebody outside without asking first. The operator is out of it as
 * soon as it rings there; if it never does, caller and operator talk again.
 *
 * @param contactId the contact
 * @param destination where to
 * @param at when
 */
public record TransferDirectly(long contactId, Destination destination, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId).requirePair();
        Party owner = contact.requireOwner();
        Lines.hold(step, contact.requireCaller());
        if (destination.kind() == Destination.Kind.QUEUE) {
            step.queue(destination.id());
            Lines.release(step, owner.leg(), LegEnd.TRANSFERRED);
            Set<Long> passed = Set.of(owner.operatorId().orElseThrow());
            Dispatch.enqueue(step, contactId, contact.plan(), new QueuePosition(destination.id(), at, passed));
            return;
        }
        Parts.requireFreeColleague(step, owner, destination);
        Lines.hold(step, owner);
        step.record(new ContactEvent.TransferStarted(step.contact(contactId).to(ContactState.TRANSFERRING, at), at));
        Lines.call(step, contactId, Role.OPERATOR, destination);
        if (!contact.origin().medium().onSwitch()) {
            Lines.release(step, owner.leg(), LegEnd.TRANSFERRED);
        }
    }
}
