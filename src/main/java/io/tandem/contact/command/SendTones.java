package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;

/**
 * An operator's softphone sends tones.
 *
 * @param operatorId the operator
 * @param tones the keys
 * @param at when
 */
public record SendTones(long operatorId, String tones, Instant at) implements Command {

    @Override
    public void run(Step step) {
        LegId leg = Parts.legOf(step, operatorId);
        Contact contact = step.contact(leg.contactId());
        if (!contact.party(leg).isAnswered()) {
            throw new RefusedException(Code.NOT_ANSWERED, "operator " + operatorId + " has not answered");
        }
        Lines.instruct(step, contact.id(), new SwitchInstruction.SendTones(leg, tones));
        step.record(new ContactEvent.TonesSent(contact, contact.party(leg), tones, at));
    }
}
