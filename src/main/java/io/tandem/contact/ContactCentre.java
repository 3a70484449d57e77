package io.tandem.contact;

import io.tandem.contact.command.Command;
import io.tandem.contact.command.RingTimeOver;
import io.tandem.contact.command.WrapTimeOver;
import io.tandem.contact.floor.Floor;
import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.Timer;
import io.tandem.contact.flow.Dispatch;
import io.tandem.contact.model.RefusedException;
import java.time.Instant;

/** Carries out commands. Each is one step: all of it happens, with the offers that become possible, or nothing does. */
public final class ContactCentre {

    private ContactCentre() {}

    /**
     * Carries out a command. Writes to the floor only if the outcome is {@link Outcome.Done}.
     *
     * @param floor the customer's floor; the operators, queues and contacts named by the command belong to it
     */
    public static Outcome execute(Floor floor, Command command) {
        Step step = new Step(floor, command.at());
        try {
            command.run(step);
            if (step.ignored().isPresent()) {
                return new Outcome.Ignored(step.ignored().get());
            }
            Dispatch.settle(step);
        } catch (RefusedException refused) {
            return new Outcome.Refused(refused.refusal());
        }
        step.commit();
        return new Outcome.Done(step.events());
    }

    /** The command to run when a timer is due. */
    public static Command onTimer(Timer timer, Instant at) {
        if (timer instanceof Timer.RingTime ring) {
            return new RingTimeOver(ring.leg(), at);
        }
        return new WrapTimeOver(((Timer.WrapTime) timer).operatorId(), at);
    }
}
