package io.tandem.bench.load;

import org.HdrHistogram.Histogram;

/**
 * How long things took, from when they were meant to begin: what waits because something before it was slow counts in full, so
 * that nothing is omitted. To be used on the clients' thread alone.
 */
public final class Latencies {

    private static final long MOST_NANOS = 120_000_000_000L;
    private static final double MICROS = 1_000.0;

    private final Histogram histogram = new Histogram(MOST_NANOS, 3);

    /** Counts one. */
    public void add(long nanos) {
        histogram.recordValue(Math.min(Math.max(nanos, 0), MOST_NANOS));
    }

    /** The time that this share of all, in percent, did not exceed, in microseconds. */
    public double percentile(double percent) {
        return histogram.getValueAtPercentile(percent) / MICROS;
    }

    /** The longest, in microseconds. */
    public double most() {
        return histogram.getMaxValue() / MICROS;
    }

    /** How many were counted. */
    public long count() {
        return histogram.getTotalCount();
    }
}
