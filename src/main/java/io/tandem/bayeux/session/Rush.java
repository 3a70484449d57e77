package io.tandem.bayeux.session;

import java.time.Duration;

/** Whether so many come that it is worth while to wait for more of them. Used by one thread at a time. */
final class Rush {

    /** From the beginning of a round to that of the next while many come: less than people notice. */
    static final long DISTANCE_NANOS = Duration.ofMillis(3).toNanos();

    /** So many in a round that began at once are many. */
    static final int MANY_AT_ONCE = 3;

    /** So many in a round that kept the distance are still many. */
    static final int MANY_AT_A_DISTANCE = 6;

    private boolean on;

    /**
     * Least time from the beginning of a round to that of the next, in nanoseconds.
     *
     * @param done what was done in the round
     */
    long distance(int done) {
        on = done >= (on ? MANY_AT_A_DISTANCE : MANY_AT_ONCE);
        return on ? DISTANCE_NANOS : 0;
    }
}
