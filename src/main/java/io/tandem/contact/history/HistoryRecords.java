package io.tandem.contact.history;

import java.time.Instant;
import java.util.List;

/** Keeps ended contacts, each call in a transaction of its own. Every call blocks. */
public interface HistoryRecords {

    /**
     * Adds those of the contacts that are not there already: all of them, or none if it fails. What several nodes add at the
     * same time may contradict, with the state of a broken constraint; the loser finds the other's contacts when it tries
     * again.
     */
    void add(List<EndedContact> contacts);

    /**
     * The latest contacts of a customer that come after a place in the order from the latest to the earliest.
     *
     * @param before they ended before this time, or at it
     * @param beforeId of those that ended at that time, only the ones with lower ids
     * @param limit how many at most
     */
    List<EndedContact> list(long customerId, Instant before, long beforeId, int limit);

    /** The highest id of all contacts that were kept; 0 if there is none. */
    long lastId();
}
