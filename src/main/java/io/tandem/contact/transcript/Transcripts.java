package io.tandem.contact.transcript;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Remembers what the parties of written contacts saw. Calls block: call them from a worker. Each one throws
 * {@link DirectoryUnavailableException} if the database does not answer.
 */
@ApplicationScoped
public class Transcripts {

    /** Most entries that one page holds. */
    public static final int MOST = 1_000;

    /** How often nodes may be in each other's way; whoever loses finds more of the same entries written each time. */
    private static final int ATTEMPTS = 20;

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
        for (int left = ATTEMPTS - 1; !added(journals, left == 0); left--) {
            // Another node was adding some of the same entries, with the same content.
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

    private boolean added(List<JournalGrown> journals, boolean last) {
        try {
            guard.call(() -> {
                records.add(journals);
                return null;
            });
            return true;
        } catch (DirectoryException twice) {
            if (last) {
                throw twice;
            }
            return false;
        }
    }
}
