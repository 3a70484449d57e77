package io.tandem.tropo.dialogue;

import io.tandem.contact.persistence.SharedWrite;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of sessions and their applications. Calls block: call them from a worker. Each one throws
 * {@link DirectoryUnavailableException} if the database does not answer.
 */
@ApplicationScoped
public class Dialogues {

    /** Most sessions that one page holds. */
    public static final int MOST_SESSIONS = 200;

    /** Most entries that one page holds. */
    public static final int MOST_ENTRIES = 500;

    /** Small enough not to keep others waiting. */
    private static final int DELETED_AT_ONCE = 1_000;

    private DialogueRecords records;
    private DatabaseGuard guard;

    /** For the container's proxy. */
    Dialogues() {}

    @Inject
    public Dialogues(DialogueRecords records, DatabaseGuard guard) {
        this.records = records;
        this.guard = guard;
    }

    /**
     * The sessions that are wanted, newest first; for the page that follows, give the beginning and the id of the last one.
     *
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public SessionPage list(SessionQuery query) {
        check(query.limit(), MOST_SESSIONS);
        List<KeptSession> found = guard.call(() -> records.list(query.limitedTo(query.limit() + 1)));
        return new SessionPage(found.stream().limit(query.limit()).toList(), found.size() > query.limit());
    }

    /** A session; nothing if none of that id is kept. */
    public Optional<KeptSession> find(String sessionId) {
        return guard.call(() -> records.find(sessionId));
    }

    /**
     * Entries of a session by index; for the page that follows, give the index after the last one.
     *
     * @param fromIndex the lowest index wanted
     * @param limit how many at most, from 1 to {@value #MOST_ENTRIES}
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public EntryPage entries(String sessionId, long fromIndex, int limit) {
        check(limit, MOST_ENTRIES);
        List<KeptEntry> found = guard.call(() -> records.entries(sessionId, fromIndex, limit + 1));
        return new EntryPage(found.stream().limit(limit).toList(), found.size() > limit);
    }

    /**
     * Makes changes in one transaction. May be called again for the same ones: the first call counts.
     *
     * @throws DirectoryException if other nodes made the same changes at the same time, again and again; nothing was changed
     */
    void write(List<DialogueChange> changes) {
        SharedWrite.run(guard, () -> records.write(changes));
    }

    /** Deletes what is older than a time. */
    void deleteBefore(Instant time) {
        boolean more = true;
        while (more) {
            more = guard.call(() -> records.deleteBefore(time, DELETED_AT_ONCE));
        }
    }

    private static void check(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("the limit must be from 1 to " + most);
        }
    }
}
