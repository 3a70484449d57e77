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
    public void run(double perSecond, Duration time, Start start) {
        Schedule schedule = Schedule.of(perSecond, time, System.nanoTime() + LEAST_NAP_NANOS);
        long begun = 0;
        while (begun < schedule.count()) {
            long from = begun;
            long due = schedule.begunBy(System.nanoTime());
            if (due > from) {
                begun = due;
                client.execute(() -> {
                    for (long i = from; i < due; i++) {
                        start.at(schedule.at(i));
                    }
                });
            }
            LockSupport.parkNanos(Math.max(schedule.at(begun) - System.nanoTime(), LEAST_NAP_NANOS));
        }
        client.call(() -> true);
    }
}
