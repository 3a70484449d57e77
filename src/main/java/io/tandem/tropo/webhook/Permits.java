package io.tandem.tropo.webhook;

import java.util.HashMap;
import java.util.Map;

/** Counts what is under way, in all and for each key, and admits no more than so much. What is beyond is refused, never queued. */
final class Permits {

    private final int most;
    private final int mostEach;
    private final Map<String, Integer> each = new HashMap<>();
    private int all;

    Permits(int most, int mostEach) {
        this.most = most;
        this.mostEach = mostEach;
    }

    /** Whether one more may begin; if so, {@link #leave} must be called once when it is over. */
    synchronized boolean enter(String key) {
        int own = each.getOrDefault(key, 0);
        if (all >= most || own >= mostEach) {
            return false;
        }
        all++;
        each.put(key, own + 1);
        return true;
    }

    synchronized void leave(String key) {
        all--;
        each.computeIfPresent(key, (same, own) -> own == 1 ? null : own - 1);
    }

    synchronized int count() {
        return all;
    }
}
