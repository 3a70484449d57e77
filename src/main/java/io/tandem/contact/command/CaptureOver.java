package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Party;
import java.time.Instant;
import java.util.Optional;

/**
 * A capture is over: by its limits, by a command or because the party is about to leave. Told also of who has left: what they said
 * is not lost. Ignored if they never answered.
 *
 * @param leg whose
 * @param capture names it
 * @param result what came of it
 * @param at when
 */
public record CaptureOver(LegId leg, long capture, CaptureResult result, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Optional<Contact> contact = step.findContact(leg.contactId());
        Optional<Party> party = contact.map(known -> known.party(leg))
                .filter(known -> known.answered().isPresent());
        if (party.isPresent()) {
            step.record(new ContactEvent.Captured(contact.get(), party.get(), capture, result, at));
        } else {
            step.ignore("leg " + leg + " has never answered");
        }
    }
}
