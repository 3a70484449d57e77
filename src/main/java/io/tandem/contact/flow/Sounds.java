package io.tandem.contact.flow;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.RefusedException;

/** Has the switch do with a single leg what changes no state of its contact: play, capture, enter a room. */
public final class Sounds {

    private Sounds() {}

    /**
     * Begins something that needs a party who hears and is heard.
     *
     * @throws RefusedException if the party has not answered or has left, or the contact has no sound
     */
    public static void begin(Step step, SwitchInstruction.OfLeg instruction) {
        LegId leg = instruction.leg();
        Party party = step.contact(leg.contactId()).party(leg);
        if (!party.isAnswered()) {
            throw new RefusedException(Code.NOT_ANSWERED, "leg " + leg + " is not there, or has not answered");
        }
        if (!step.contact(leg.contactId()).origin().medium().onSwitch()) {
            throw new RefusedException(Code.WRONG_STATE, "contact " + leg.contactId() + " is not spoken with");
        }
        step.instruct(instruction);
    }

    /** Ends such a thing; the command is ignored if the party is gone, since that ended it. */
    public static void end(Step step, SwitchInstruction.OfLeg instruction) {
        if (Parts.isAnswered(step, instruction.leg())) {
            Lines.instruct(step, instruction.contactId(), instruction);
        } else {
            step.ignore("leg " + instruction.leg() + " is gone");
        }
    }
}
