package io.tandem.tropo.dialogue;

import java.time.Instant;
import java.util.Optional;

/**
 * Which sessions are wanted.
 *
 * @param customerId whose
 * @param application name of the application; nothing for all
 * @param from only what began at this time or later
 * @param before only what began before this time, or at it with a lower id
 * @param beforeId empty for everything that began before that time, or the id of the session that began at it
 * @param limit how many at most, from 1 to {@value Dialogues#MOST_SESSIONS}
 */
public record SessionQuery(
        long customerId, Optional<String> application, Instant from, Instant before, String beforeId, int limit) {

    /** Later than any session began: where reading begins. */
    public static final Instant NEWEST = Instant.parse("9999-12-31T23:00:00Z");

    /** The same with another limit. */
    SessionQuery limitedTo(int other) {
        return new SessionQuery(customerId, application, from, before, beforeId, other);
    }
}
