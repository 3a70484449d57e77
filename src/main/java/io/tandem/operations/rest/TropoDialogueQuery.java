package io.tandem.operations.rest;

import io.tandem.tropo.dialogue.Dialogues;
import java.util.Optional;

/**
 * Which part of a session's dialogue is asked for, checked.
 *
 * @param sessionId of which session
 * @param customerId whose it must be; nothing if that does not matter
 * @param from the lowest index wanted
 * @param limit how many entries at most
 */
record TropoDialogueQuery(String sessionId, Optional<Long> customerId, long from, int limit) {

    private static final int USUAL = 200;

    /**
     * Reads the parameters as they stand in the address; null for one that is not given.
     *
     * @throws IllegalArgumentException if one cannot be used; the message is for whoever asked
     */
    static TropoDialogueQuery of(String session, String customer, String from, String limit) {
        return new TropoDialogueQuery(
                session,
                Optional.ofNullable(customer).map(Parameters::customer),
                from == null ? 0 : Parameters.number("from", from, 0, Long.MAX_VALUE),
                limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, Dialogues.MOST_ENTRIES));
    }
}
