package io.tandem.operations.rest;

import io.tandem.contact.text.Texts;

/**
 * Which outgoing texts are asked for, checked.
 *
 * @param customerId whose
 * @param after only those with higher ids
 * @param limit how many at most
 */
record TextsQuery(long customerId, long after, int limit) {

    private static final int USUAL = 100;

    /**
     * Reads the parameters as they stand in the address; null for one that is not given.
     *
     * @throws IllegalArgumentException if one cannot be used; the message is for whoever asked
     */
    static TextsQuery of(String customer, String after, String limit) {
        return new TextsQuery(
                Parameters.customer(customer),
                after == null ? 0 : Parameters.number("after", after, 0, Long.MAX_VALUE),
                limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, Texts.MOST));
    }
}
