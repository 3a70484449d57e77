package io.tandem.tropo.webhook;

import java.util.HashMap;
import java.util.Map;

/** Counts what is under way, in all and for each key, and admits no more than so much. What is beyond is refused, never queued. */
public final class Permits {

    private final int most;
    private final int mostEach;
    private final Map<String, Integer> each = new HashMap<>();
    private int all;

    /**
     * @param most how many in all
     * @param mostEach how many of one key
     */
    public Permits(int most, int mostEach) {
        this.most = most;
        this.mostEach = mostEach;
    }

    /** Whether one more may begin; if so, {@link #leave} must be called once when it is over. */
    public synchronized boolean enter(String key) {
        int own = each.getOrDefault(key, 0);
        if (all >= most || own >= mostEach) {
            return false;
        }
        all++;
        each.put(key, own + 1);
        return true;
    }

    /** One is over that had begun. */
    public synchronized void leave(String key) {
        all--;
        each.computeIfPresent(key, (same, own) -> own == 1 ? null : own - 1);
    }

    /** How many are under way. */
    public synchronized int count() {
        return all;
    }
}
