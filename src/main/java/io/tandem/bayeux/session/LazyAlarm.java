package io.tandem.bayeux.session;

import java.time.Duration;
import java.time.Instant;

/** Rings when the lazy event that has the least patience has waited long enough. Guarded by its session's lock. */
final class LazyAlarm {

    private static final Runnable NONE = () -> {};

    private final SessionMeans means;
    private final Runnable action;
    private Runnable cancel = NONE;
    private Instant due = Instant.MAX;

    LazyAlarm(SessionMeans means, Runnable action) {
        this.means = means;
        this.action = action;
    }

    /** Rings after this time at the latest. */
    void within(Duration patience) {
        Instant wanted = means.clock().instant().plus(patience);
        if (wanted.isBefore(due)) {
            cancel.run();
            due = wanted;
            cancel = means.timer(patience, action);
        }
    }

    /** Nothing waits any more. */
    void cancel() {
        cancel.run();
        cancel = NONE;
        due = Instant.MAX;
    }
}
