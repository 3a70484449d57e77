package io.tandem.bench.load;

import java.time.Duration;

/**
 * When things are meant to begin at a fixed rate, whatever becomes of those before. Times are those of {@link System#nanoTime()}.
 *
 * @param first when the first is
 * @param gap nanoseconds from each to the next
 * @param count how many there are
 */
record Schedule(long first, double gap, long count) {

    /** So many a second for that time. */
    static Schedule of(double perSecond, Duration time, long first) {
        double gap = 1e9 / perSecond;
        return new Schedule(first, gap, (long) (time.toNanos() / gap));
    }

    /** How many are meant to have begun by then. */
    long begunBy(long now) {
        return now < first ? 0 : Math.min(count, (long) ((now - first) / gap) + 1);
    }

    /** When one of them, numbered from 0, is meant to begin. */
    long at(long number) {
        return first + (long) (number * gap);
    }
}
