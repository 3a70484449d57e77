package io.tandem.contact.transcript;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.persistence.SharedWrite;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Remembers what the parties of written contacts saw. Calls block: call them from a worker. Each one throws
 * {@link DirectoryUnavailableException} if the database does not answer.
 */
@ApplicationScoped
public class Transcripts {

    /** Most entries that one page holds. */
    public static final int MOST = 1_000;

    private TranscriptRecords records;
    private DatabaseGuard guard;

    /** For the container's proxy. */
    Transcripts() {}

    @Inject
    public Transcripts(TranscriptRecords records, DatabaseGuard guard) {
        this.records = records;
        this.guard = guard;
    }

    /** Keeps entries of a contact. May be called again for the same entries, here or on other nodes: the first call counts. */
    public void add(long customerId, long contactId, List<JournalEntry> entries) {
        add(List.of(new JournalGrown(customerId, contactId, entries)));
    }

    /**
     * Keeps entries of several contacts in one transaction; otherwise the same.
     *
     * @throws DirectoryException if other nodes wrote the same entries at the same time, again and again; nothing was added
     */
    public void add(List<JournalGrown> journals) {
        SharedWrite.run(guard, () -> records.add(journals));
    }

    /**
     * Keeps what is missing of whole journals. Of those that are there it costs one short question for all.
     *
     * @throws DirectoryException as {@link #add}
     */
    public void complete(List<JournalGrown> journals) {
        List<JournalGrown> written = journals.stream()
                .filter(journal -> !journal.entries().isEmpty())
                .toList();
        if (written.isEmpty()) {
            return;
        }
        Map<Long, Long> counts = guard.call(() ->
                records.counts(written.stream().map(JournalGrown::contactId).collect(Collectors.toSet())));
        List<JournalGrown> lacking = written.stream()
                .filter(journal -> counts.getOrDefault(journal.contactId(), 0L)
                        < journal.entries().size())
                .toList();
        if (!lacking.isEmpty()) {
            add(lacking);
        }
    }

    /**
     * Entries of a contact by index; for the page that follows, give the index after the last one. Nothing if the customer
     * has no such contact.
     *
     * @param fromIndex the lowest index wanted; indices begin with 1
     * @param limit how many at most, from 1 to {@value #MOST}
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public TranscriptPage list(long customerId, long contactId, int fromIndex, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("the limit must be from 1 to " + MOST);
        }
        List<JournalEntry> found = guard.call(() -> records.list(customerId, contactId, fromIndex, limit + 1));
        return new TranscriptPage(found.stream().limit(limit).toList(), found.size() > limit);
    }

    /**
     * The highest id of all contacts with a transcript, of all customers; 0 if there is none. May be asked while the
     * directory is getting ready, once the tables are there.
     */
    public long lastContactId() {
        return records.lastContactId();
    }
}
