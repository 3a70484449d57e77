package io.tandem.contact.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a party of a contact, or an application, wrote.
 *
 * @param index place among the contact's messages, from 1, without gaps
 * @param entry the same in the contact's journal
 */
public record Message(int index, JournalEntry entry) {

    /** Leg of the party who wrote it; none if an application did. */
    public Optional<LegId> author() {
        return entry.author();
    }

    /** What was written. */
    public String text() {
        return entry.text();
    }

    /** When. */
    public Instant at() {
        return entry.at();
    }
}
