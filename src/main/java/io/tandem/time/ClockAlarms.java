package io.tandem.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** Alarms on a given clock. Somebody has to call {@link #ringDue()} now and then: a ticker, or a test that turned the clock. */
public final class ClockAlarms implements Alarms {

    private record Due(Instant at, long number) {}

    private final ConcurrentSkipListMap<Due, Runnable> waiting =
            new ConcurrentSkipListMap<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private final AtomicLong numbers = new AtomicLong();
    private final Clock clock;
    private final Executor executor;

    /** @param executor runs the actions, so that a slow one delays none of the others */
    public ClockAlarms(Clock clock, Executor executor) {
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public Alarm set(Duration delay, Runnable action) {
        Due due = new Due(clock.instant().plus(delay), numbers.incrementAndGet());
        waiting.put(due, action);
        return () -> waiting.remove(due);
    }

    /** Rings every alarm whose time has come, earliest first. */
    public void ringDue() {
        Instant now = clock.instant();
        for (var first = waiting.firstEntry();
                first != null && !first.getKey().at().isAfter(now);
                first = waiting.firstEntry()) {
            if (waiting.remove(first.getKey(), first.getValue())) {
                executor.execute(first.getValue());
            }
        }
    }

    /** How many alarms are set. */
    public int size() {
        return waiting.size();
    }
}
