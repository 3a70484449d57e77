package io.tandem.tropo.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps dialogues, each call in a transaction of its own. Every call blocks. */
public interface DialogueRecords {

    /** Makes those of the changes that were not made already: all of them, or none if it fails. */
    void write(List<DialogueChange> changes);

    /** The latest sessions that are wanted, newest first. */
    List<KeptSession> list(SessionQuery query);

    /** A session; nothing if none of that id is kept. */
    Optional<KeptSession> find(String sessionId);

    /**
     * Entries of a session, by index.
     *
     * @param fromIndex the lowest index wanted
     * @param limit how many at most
     */
    List<KeptEntry> entries(String sessionId, long fromIndex, int limit);

    /**
     * Deletes entries that happened before a time, and sessions that are over, or began, before it and have no entries left.
     *
     * @param limit how many at most of either
     * @return whether there may be more
     */
    boolean deleteBefore(Instant time, int limit);
}
