package io.tandem.contact.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that the parties of a written contact see.
 *
 * @param index place in the contact's journal: from 1, increasing; what passes without being kept, such as typing, takes
 *     numbers too
 * @param kind what it is
 * @param author leg of the party it is about or from; none for what the gateway itself says, and for what an application
 *     writes
 * @param name how that party, or the application, is shown to the others at that time; may be empty
 * @param text what was written or said; a new name, a file's name; may be empty
 * @param details what else belongs to it, by name; see {@link Kind}
 * @param at when
 */
public record JournalEntry(
        int index,
        Kind kind,
        Optional<LegId> author,
        String name,
        String text,
        Map<String, String> details,
        Instant at) {

    /** Detail of a {@link Kind#TEXT}: the sort of text its author's program says it is. */
    public static final String SORT = "sort";

    /** Detail of a {@link Kind#JOINED}: the {@link Role} of the party. */
    public static final String ROLE = "role";

    /** Detail of a {@link Kind#LEFT}: the {@link LegEnd}. */
    public static final String REASON = "reason";

    /** Detail of a {@link Kind#FILE}: what the file is found by; unguessable. */
    public static final String FILE_ID = "file-id";

    /** Detail of a {@link Kind#FILE}: its size in bytes. */
    public static final String FILE_SIZE = "file-size";

    /** Detail of a {@link Kind#FILE}: its media type. */
    public static final String FILE_TYPE = "file-type";

    public JournalEntry {
        details = Map.copyOf(details);
    }

    /** What an entry is. */
    public enum Kind {
        /** A party is there. */
        JOINED,
        /** A party has gone. */
        LEFT,
        /** A party is shown by another name from now on. */
        RENAMED,
        /** A text. */
        TEXT,
        /** The address of a page to look at. */
        URL,
        /** A notice for programs of other parties. */
        NOTICE,
        /** Something the gateway says to all. */
        ANNOUNCEMENT,
        /** A file. */
        FILE;

        /** Whether a party or an application wrote it for the others. */
        public boolean written() {
            return this == TEXT || this == URL || this == NOTICE || this == FILE;
        }

        /** Whether a party can make any number of them, unless it is bounded. */
        boolean bounded() {
            return written() || this == RENAMED;
        }

        /** Whether it says how a party is shown from now on. */
        boolean names() {
            return this == JOINED || this == RENAMED;
        }
    }
}
