package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A caller arrives, or is there because somebody begins to write to them.
 *
 * @param contactId a new number, unique on all nodes
 * @param origin where it comes from
 * @param recording how it is to be recorded
 * @param queueId the queue to wait in, if any
 * @param script the application that takes control; with a queue, the one that gets the caller when the operators
 *     have left
 * @param at when
 */
public record Arrive(
        long contactId, Origin origin, Recording recording, Optional<Long> queueId, Optional<String> script, Instant at)
        implements Command {

    @Override
    public void run(Step step) {
        Contact contact = Parts.begin(step, contactId, origin, ContactState.ARRIVED, recording);
        LegState leg = origin.medium().onSwitch() ? LegState.ALERTING : LegState.DIALLING;
        Party ringing = Party.begin(contact.nextLeg(), Role.CALLER, Optional.empty(), address(), leg, at);
        Party caller = origin.medium().onSwitch() ? ringing : ringing.answer(at);
        step.record(new ContactEvent.Began(Lines.join(step, contact, caller), at));
        if (queueId.isPresent()) {
            new Enqueue(contactId, queueId.get(), script, at).run(step);
        } else {
            script.ifPresent(name -> Connection.giveToScript(step, contactId, name));
        }
    }

    /** Where the caller is reached: where they come from, unless somebody began to write to them. */
    private String address() {
        return origin.direction() == Direction.OUTBOUND ? origin.to() : origin.from();
    }
}
