package io.tandem.contact.history;

import java.time.Instant;
import java.util.List;

/** Keeps ended contacts, each call in a transaction of its own. Every call blocks. */
public interface HistoryRecords {

    /** Adds a contact, unless it is there already. */
    void add(EndedContact contact);

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
