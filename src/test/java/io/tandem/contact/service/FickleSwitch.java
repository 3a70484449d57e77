package io.tandem.contact.service;

import io.tandem.contact.command.LegAlerting;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LegFailed;
import io.tandem.contact.command.LegHungUp;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import java.util.Random;

/** A switch whose legs do as they like; what each does hangs on the seed and its name alone. */
final class FickleSwitch implements Switch {

    private final BusyCentre centre;
    private final long seed;

    FickleSwitch(BusyCentre centre, long seed) {
        this.centre = centre;
        this.seed = seed;
    }

    @Override
    public void carryOut(long customer, SwitchInstruction instruction) {
        if (instruction instanceof SwitchInstruction.Dial dial) {
            dialled(customer, dial.leg());
        } else if (instruction instanceof SwitchInstruction.Answer answer) {
            centre.execute(customer, at -> new LegAnswered(answer.leg(), at));
        } else if (instruction instanceof SwitchInstruction.HangUp hangUp) {
            centre.execute(customer, at -> new LegHungUp(hangUp.leg(), at));
        }
    }

    /** Most ring and answer, some hang up after that; some fail, some only ring until somebody loses patience. */
    private void dialled(long customer, LegId leg) {
        int mood = new Random(seed ^ (leg.contactId() * 31 + leg.number())).nextInt(10);
        if (mood == 0) {
            centre.execute(customer, at -> new LegFailed(leg, LegEnd.BUSY, at));
            return;
        }
        centre.execute(customer, at -> new LegAlerting(leg, at));
        if (mood > 2) {
            centre.execute(customer, at -> new LegAnswered(leg, at));
        }
        if (mood > 7) {
            centre.execute(customer, at -> new LegHungUp(leg, at));
        }
    }
}
