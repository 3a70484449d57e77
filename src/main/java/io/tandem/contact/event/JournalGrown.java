package io.tandem.contact.event;

import io.tandem.contact.model.JournalEntry;
import java.util.List;

/**
 * What one step added to a contact's journal, for whoever keeps it.
 *
 * @param customerId whose contact it is
 * @param contactId the contact
 * @param entries in their order; not empty
 */
public record JournalGrown(long customerId, long contactId, List<JournalEntry> entries) {

    public JournalGrown {
        entries = List.copyOf(entries);
    }
}
