package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegId;
import java.time.Instant;

/**
 * A capture is over: by its limits, by a command or because the party is about to leave. Ignored if the party is gone.
 *
 * @param leg whose
 * @param capture names it
 * @param result what came of it
 * @param at when
 */
public record CaptureOver(LegId leg, long capture, CaptureResult result, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (Parts.isAnswered(step, leg)) {
            Contact contact = step.contact(leg.contactId());
            step.record(new ContactEvent.Captured(contact, contact.party(leg), capture, result, at));
        } else {
            step.ignore("leg " + leg + " is gone");
        }
    }
}
