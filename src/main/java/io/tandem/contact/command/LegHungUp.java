package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A party has hung up. Ignored for a leg that is gone.
 *
 * @param leg the leg
 * @param at when
 */
public record LegHungUp(LegId leg, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Optional<LegState> state = Parts.state(step, leg);
        if (state.isEmpty() || state.get() == LegState.RELEASED) {
            step.ignore("leg " + leg + " is gone");
            return;
        }
        boolean caller = step.contact(leg.contactId()).party(leg).role() == Role.CALLER;
        // Whoever hangs up instead of answering declines: their phone must not ring again at once.
        LegEnd reason = Parts.isPending(step, leg) && !caller ? LegEnd.DECLINED : LegEnd.HUNG_UP;
        Departure.left(step, leg, reason);
    }
}
