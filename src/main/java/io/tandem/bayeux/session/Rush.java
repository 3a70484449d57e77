package io.tandem.bayeux.session;

import java.time.Duration;

/** Whether so much is delivered that it is worth while to wait for more to come together. Used by one thread at a time. */
final class Rush {

    /** From the beginning of a round to that of the next in a rush: less than people notice. */
    static final long DISTANCE_NANOS = Duration.ofMillis(3).toNanos();

    /** So many deliveries in such a time are a rush: with fewer, two processors have time enough to write each by itself. */
    static final int MANY = 800;

    private long since;
    private long deliveries;
    private boolean on;

    /** @param now nanoseconds of the system */
    Rush(long now) {
        this.since = now;
    }

    /**
     * Least time from the beginning of a round to that of the next, in nanoseconds.
     *
     * @param now nanoseconds of the system
     * @param delivered how many deliveries the round was
     */
    long distance(long now, int delivered) {
        deliveries += delivered;
        long time = now - since;
        if (time >= DISTANCE_NANOS) {
            on = deliveries >= MANY * (double) time / DISTANCE_NANOS;
            since = now;
            deliveries = 0;
        }
        return on ? DISTANCE_NANOS : 0;
    }
}
