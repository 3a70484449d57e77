package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.Contact;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Attaches data to a contact, also after its end.
 *
 * @param contactId the contact
 * @param added what to add or replace
 * @param removed names of what to remove first
 * @param at when
 */
public record AttachData(long contactId, Map<String, String> added, Set<String> removed, Instant at)
        implements Command {

    @Override
    public void run(Step step) {
        Contact contact = step.contact(contactId);
        step.record(new ContactEvent.DataChanged(contact.attach(added, removed), at));
    }
}
