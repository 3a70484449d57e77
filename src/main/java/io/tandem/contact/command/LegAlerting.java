package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Lines;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import java.time.Instant;

/**
 * A party's phone rings. In a direct transfer the operator is now out of it. Ignored for a leg that is not being
 * dialled.
 *
 * @param leg the leg
 * @param at when
 */
public record LegAlerting(LegId leg, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (Parts.state(step, leg).filter(LegState.DIALLING::equals).isEmpty()) {
            step.ignore("leg " + leg + " is not being dialled");
            return;
        }
        Lines.alerting(step, leg);
        Contact contact = step.contact(leg.contactId());
        if (contact.state() == ContactState.TRANSFERRING) {
            contact.owner().ifPresent(owner -> Lines.release(step, owner.leg(), LegEnd.TRANSFERRED));
        }
    }
}
