package io.tandem.operations.rest;

import io.tandem.contact.history.ContactHistory;
import java.time.Instant;

/**
 * Which contacts are asked for, checked.
 *
 * @param customerId whose
 * @param before the time from which to read back
 * @param beforeId the id from which to read back among those that ended at that time
 * @param limit how many at most
 */
record ContactsQuery(long customerId, Instant before, long beforeId, int limit) {

    private static final int USUAL = 50;

    /**
     * Reads the parameters as they stand in the address; null for one that is not given.
     *
     * @throws IllegalArgumentException if one cannot be used; the message is for whoever asked
     */
    static ContactsQuery of(String customer, String before, String beforeId, String limit) {
        return new ContactsQuery(
                Parameters.customer(customer),
                before == null ? ContactHistory.NEWEST : Parameters.time("before", before),
                beforeId == null ? 0 : Parameters.number("beforeId", beforeId, 0, Long.MAX_VALUE),
                limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, ContactHistory.MOST));
    }
}
