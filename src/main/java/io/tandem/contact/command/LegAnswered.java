package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Connection;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * A party has answered. Ignored for a leg that does not wait for it.
 *
 * @param leg the leg
 * @param at when
 */
public record LegAnswered(LegId leg, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (!Parts.isPending(step, leg)) {
            step.ignore("leg " + leg + " does not wait for an answer");
        } else if (step.contact(leg.contactId()).state() == ContactState.ARRIVED
                || step.contact(leg.contactId()).state() == ContactState.SCRIPTED) {
            Lines.answered(step, leg);
        } else {
            Connection.answered(step, leg);
        }
    }
}
