package io.tandem.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets through a burst and then so many a second: a bucket that leaks at a steady rate. One client's own. */
final class RateLimit {

    /** What to do with one message. */
    enum Verdict {
        PASS,
        REFUSE,
        CUT
    }

    /** Refusals in a row, in bursts, after which a client is taken for hostile or broken. */
    private static final int PATIENCE = 10;

    private final int perSecond;
    private final int burst;
    private final Clock clock;
    private double level;
    private Instant at;
    private int refusedInARow;

    RateLimit(int perSecond, int burst, Clock clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
        this.at = clock.instant();
    }

    synchronized Verdict next() {
        Instant now = clock.instant();
        double leaked = perSecond * (Duration.between(at, now).toNanos() / 1e9);
        level = Math.max(0, level - Math.max(0, leaked));
        at = now;
        if (level < burst) {
            level += 1;
            refusedInARow = 0;
            return Verdict.PASS;
        }
        refusedInARow++;
        return refusedInARow > PATIENCE * burst ? Verdict.CUT : Verdict.REFUSE;
    }
}
