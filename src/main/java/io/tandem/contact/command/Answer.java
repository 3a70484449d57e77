package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.LegId;
import java.time.Instant;
import java.util.Map;

/**
 * An operator takes what is ringing. A softphone is told to answer; what needs no phone is connected at once.
 *
 * @param operatorId the operator
 * @param at when
 */
public record Answer(long operatorId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        LegId leg = Parts.pendingLegOf(step, operatorId);
        if (step.contact(leg.contactId()).origin().medium().onSwitch()) {
            step.instruct(new SwitchInstruction.Answer(leg, Map.of()));
        } else {
            Connection.answered(step, leg);
        }
    }
}
