package io.tandem.contact.event;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.JournalEntry;
import java.util.List;

/**
 * What one step added to a contact's journal, for whoever keeps it.
 *
 * @param customerId whose contact it is
 * @param contactId the contact
 * @param entries in their order
 */
public record JournalGrown(long customerId, long contactId, List<JournalEntry> entries) {

    /** All that a contact's journal holds; empty if nothing was written in it. */
    public static JournalGrown whole(Contact contact) {
        return new JournalGrown(
                contact.origin().customerId(), contact.id(), contact.journal().entries());
    }

    public JournalGrown {
        entries = List.copyOf(entries);
    }
}
