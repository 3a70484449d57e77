package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Party;
import java.time.Instant;

/**
 * An application sends the caller elsewhere without answering, by the network; {@link DeflectionOver} tells whether that
 * could be done. Refused if the caller was answered.
 *
 * @param contactId the contact
 * @param address where to: a number or address
 * @param at when
 */
public record DeflectCaller(long contactId, String address, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Party caller = Parts.requireRingingCaller(step, contactId);
        step.instruct(new SwitchInstruction.Redirect(caller.leg(), address));
    }
}
