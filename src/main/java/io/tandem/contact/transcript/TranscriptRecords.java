package io.tandem.contact.transcript;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps entries of transcripts, each call in a transaction of its own. Every call blocks. */
public interface TranscriptRecords {

    /**
     * Adds those of the entries that are not there already: all of them, or none if it fails. What several nodes add at
     * the same time may contradict, with the state of a broken constraint; the loser finds the other's entries when it
     * tries again.
     */
    void add(List<JournalGrown> journals);

    /**
     * How many entries there are of each of some contacts; nothing of those without any.
     *
     * @param contactIds not empty
     */
    Map<Long, Long> counts(Set<Long> contactIds);

    /**
     * Entries of a contact, by index.
     *
     * @param fromIndex the lowest index wanted
     * @param limit how many at most
     */
    List<JournalEntry> list(long customerId, long contactId, int fromIndex, int limit);

    /** The highest id of all contacts with a transcript; 0 if there is none. */
    long lastContactId();
}
