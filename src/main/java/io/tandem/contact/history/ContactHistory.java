package io.tandem.contact.history;

import io.tandem.contact.persistence.SharedWrite;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Remembers contacts that have ended. Calls block: call them from a worker. Each one throws
 * {@link DirectoryUnavailableException} if the database does not answer.
 */
@ApplicationScoped
public class ContactHistory {

    /** Later than any contact ended: where reading begins. */
    public static final Instant NEWEST = Instant.parse("9999-12-31T23:00:00Z");

    /** Most contacts that one page holds. */
    public static final int MOST = 200;

    private HistoryRecords records;
    private DatabaseGuard guard;

    /** For the container's proxy. */
    ContactHistory() {}

    @Inject
    public ContactHistory(HistoryRecords records, DatabaseGuard guard) {
        this.records = records;
        this.guard = guard;
    }

    /**
     * Keeps contacts, in one transaction. May be called again for the same contacts, here or on another node: the first call
     * counts, and costs the others one short question.
     *
     * @throws DirectoryException if other nodes wrote the same contacts at the same time, again and again; nothing was added
     */
    public void record(List<EndedContact> contacts) {
        SharedWrite.run(guard, () -> records.add(contacts));
    }

    /**
     * The latest contacts of a customer, newest first; for the page that follows, give the end and the id of the last one.
     *
     * @param before only what ended before this time, or at it with a lower id; {@link #NEWEST} for the first page
     * @param beforeId 0 for everything that ended before the time, or the id of the contact that ended at it
     * @param limit how many at most, from 1 to {@value #MOST}
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public Page list(long customerId, Instant before, long beforeId, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("the limit must be from 1 to " + MOST);
        }
        List<EndedContact> found = guard.call(() -> records.list(customerId, before, beforeId, limit + 1));
        return new Page(found.stream().limit(limit).toList(), found.size() > limit);
    }

    /**
     * The highest id of all contacts that were kept, of all customers; 0 if there is none. May be asked while the directory
     * is getting ready, once the tables are there.
     */
    public long lastId() {
        return records.lastId();
    }
}
