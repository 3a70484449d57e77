package io.tandem.bayeux.session;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is held for sessions. */
final class Counters {

    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger timers = new AtomicInteger();

    void held(int change) {
        held.addAndGet(change);
    }

    void timers(int change) {
        timers.addAndGet(change);
    }

    int held() {
        return held.get();
    }

    int timers() {
        return timers.get();
    }
}
