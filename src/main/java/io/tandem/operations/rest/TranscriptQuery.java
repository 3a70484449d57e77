package io.tandem.operations.rest;

import io.tandem.contact.transcript.Transcripts;

/**
 * Which part of a transcript is asked for, checked.
 *
 * @param contactId of which contact
 * @param customerId whose it is
 * @param from the lowest index wanted
 * @param limit how many entries at most
 */
record TranscriptQuery(long contactId, long customerId, int from, int limit) {

    private static final int USUAL = 200;

    /**
     * Reads the parameters as they stand in the address; null for one that is not given.
     *
     * @throws IllegalArgumentException if one cannot be used; the message is for whoever asked
     */
    static TranscriptQuery of(String contact, String customer, String from, String limit) {
        return new TranscriptQuery(
                Parameters.number("id", contact, 0, Long.MAX_VALUE),
                Parameters.customer(customer),
                from == null ? 1 : (int) Parameters.number("from", from, 1, Integer.MAX_VALUE),
                limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, Transcripts.MOST));
    }

    /** The same from the first entry there is. */
    TranscriptQuery fromTheBeginning() {
        return new TranscriptQuery(contactId, customerId, 1, limit);
    }
}
