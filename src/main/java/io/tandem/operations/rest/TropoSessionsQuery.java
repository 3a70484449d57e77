package io.tandem.operations.rest;

import io.tandem.tropo.dialogue.Dialogues;
import io.tandem.tropo.dialogue.SessionQuery;
import java.time.Instant;
import java.util.Optional;

/** Reads which sessions of applications are asked for. */
final class TropoSessionsQuery {

    private static final int USUAL = 50;

    private TropoSessionsQuery() {}

    /**
     * Reads the parameters as they stand in the address; null for one that is not given.
     *
     * @throws IllegalArgumentException if one cannot be used; the message is for whoever asked
     */
    static SessionQuery of(
            String customer, String application, String from, String before, String beforeId, String limit) {
        return new SessionQuery(
                Parameters.customer(customer),
                Optional.ofNullable(application).filter(name -> !name.isEmpty()),
                from == null ? Instant.EPOCH : Parameters.time("from", from),
                before == null ? SessionQuery.NEWEST : Parameters.time("before", before),
                beforeId == null ? "" : beforeId,
                limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, Dialogues.MOST_SESSIONS));
    }
}
