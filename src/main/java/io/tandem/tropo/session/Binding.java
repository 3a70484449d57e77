package io.tandem.tropo.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which session a contact has to do with, for all nodes.
 *
 * @param sessionId the session; nothing after it has let go of the contact
 * @param begunBy what happened to the contact when a session last began because of it: no other may begin because of that
 * @param at when it last changed
 */
record Binding(Optional<String> sessionId, Optional<ScriptPlace> begunBy, Instant at) {

    static final Binding NONE = new Binding(Optional.empty(), Optional.empty(), Instant.EPOCH);

    /** So long a session that is not there may still be about to begin. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    boolean isFresh(Instant now) {
        return now.isBefore(at.plus(FRESH));
    }

    boolean isOf(String session) {
        return sessionId.filter(session::equals).isPresent();
    }

    /** Whether a session began because of something. */
    boolean hasBegun(ScriptPlace place) {
        return begunBy.filter(last -> !place.isAfter(last)).isPresent();
    }
}
