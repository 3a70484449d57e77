package io.tandem.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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

    private final int perSecond;
    private final int burst;
    private final Clock clock;
    private double level;
    private Instant at;
    private int excess;

    RateLimit(int perSecond, int burst, Clock clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
        this.at = clock.instant();
    }

    /** Decides on the next message. */
    public synchronized Verdict next() {
        Instant now = clock.instant();
        double leaked = perSecond * (Duration.between(at, now).toNanos() / 1e9);
        level = Math.max(0, level - Math.max(0, leaked));
        at = now;
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
