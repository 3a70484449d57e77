package io.tandem.bench.report;

/** Which way a figure should go. */
public enum Better {
    /** More is better: messages for a second of CPU. */
    HIGHER,
    /** Less is better: time, memory. */
    LOWER;

    /** Whether a ratio is at least as good as a goal. */
    public boolean met(double ratio, double goal) {
        return this == HIGHER ? ratio >= goal : ratio <= goal;
    }
}
