package io.tandem.store.redis;

import java.time.Duration;

/** The end of a length of time, as the network counts it: not by the gateway's clock, which may stand still in tests. */
final class Deadline {

    private final long end;

    Deadline(Duration length) {
        end = System.nanoTime() + length.toNanos();
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean isOver() {
        return end - System.nanoTime() <= 0;
    }
}
