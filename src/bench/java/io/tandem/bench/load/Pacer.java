package io.tandem.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Has things begun at a fixed rate, whatever becomes of those before. */
public final class Pacer {

    private static final long LEAST_NAP_NANOS = 100_000;

    private final LoadClient client;

    /** For those clients. */
    public Pacer(LoadClient client) {
        this.client = client;
    }

    /** What begins something that was meant to begin at that time of {@link System#nanoTime()}, on the clients' thread. */
    public interface Start {

        /** Begins it. */
        void at(long intendedNanos);
    }

    /** Begins so many a second for that time; returns when the last was begun. */
    public long run(double perSecond, Duration time, Start start) {
        double gap = 1e9 / perSecond;
        long count = (long) (time.toNanos() / gap);
        long first = System.nanoTime() + LEAST_NAP_NANOS;
        long begun = 0;
        while (begun < count) {
            long due = Math.min(count, (long) ((System.nanoTime() - first) / gap) + 1);
            if (due > begun) {
                long from = begun;
                begun = due;
                client.execute(() -> {
                    for (long i = from; i < due; i++) {
                        start.at(first + (long) (i * gap));
                    }
                });
            }
            long nap = first + (long) (begun * gap) - System.nanoTime();
            LockSupport.parkNanos(Math.max(nap, LEAST_NAP_NANOS));
        }
        client.call(() -> true);
        return count;
    }
}
