package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Departure;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import java.time.Instant;

/**
 * A caller was sent elsewhere, which ends the contact whatever has become of it meanwhile, or could not be. Ignored if
 * the caller has left.
 *
 * @param leg the caller's
 * @param done whether the caller is gone
 * @param at when
 */
public record DeflectionOver(LegId leg, boolean done, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (Parts.state(step, leg).filter(state -> state != LegState.RELEASED).isEmpty()) {
            step.ignore("leg " + leg + " is gone");
        } else if (done) {
            Departure.end(step, leg.contactId(), EndCause.DEFLECTED);
        } else {
            step.record(new ContactEvent.DeflectionFailed(step.contact(leg.contactId()), at));
        }
    }
}
