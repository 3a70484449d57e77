package io.tandem.session;

import java.time.Clock;

/** Lets through a burst and then so many a second: a bucket that leaks at a steady rate. One client's own. */
public final class RateLimit {

    /** What to do with one message. */
    public enum Verdict {
        PASS,
        REFUSE,
        CUT
    }

    /** Refusals beyond the messages let through, in bursts, after which a client is taken for hostile or broken. */
    private static final int PATIENCE = 10;

    private static final double MILLIS = 1e3;

    private final int perSecond;
    private final int burst;
    private final Clock clock;
    private double level;
    private long atMillis;
    private int excess;

    RateLimit(int perSecond, int burst, Clock clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
        this.atMillis = clock.millis();
    }

    /** Decides on the next message. */
    public synchronized Verdict next() {
        long now = clock.millis();
        double leaked = perSecond * ((now - atMillis) / MILLIS);
        level = Math.max(0, level - Math.max(0, leaked));
        atMillis = now;
        if (level < burst) {
            level += 1;
            excess = Math.max(0, excess - 1); // not to nothing: at any speed a message gets through now and then
            return Verdict.PASS;
        }
        if (excess == PATIENCE * burst) {
            return Verdict.CUT;
        }
        excess++;
        return Verdict.REFUSE;
    }
}
