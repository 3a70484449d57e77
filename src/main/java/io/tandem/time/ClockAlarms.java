package io.tandem.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Alarms on a given clock. Somebody has to call {@link #ringDue()} now and then: a ticker, or a test that turned the clock. */
public final class ClockAlarms implements Alarms {

    private static final Logger LOG = Logger.getLogger(ClockAlarms.class.getName());

    private record Due(Instant at, long number) {}

    private final ConcurrentSkipListMap<Due, OneAlarm> waiting =
            new ConcurrentSkipListMap<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicBoolean refused = new AtomicBoolean();
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
        OneAlarm alarm = new OneAlarm(due, action);
        waiting.put(due, alarm);
        return alarm;
    }

    /**
     * Rings every alarm whose time has come, earliest first, and those of the same time in the order they were set. An
     * alarm that is set meanwhile waits for the next call, so that an action which always sets another cannot hold up
     * this one. If the executor refuses an alarm, it and the later ones wait for the next call too.
     */
    public void ringDue() {
        var due = waiting.headMap(new Due(clock.instant(), numbers.get()), true);
        for (var first = due.pollFirstEntry(); first != null; first = due.pollFirstEntry()) {
            if (!start(first.getValue())) {
                return;
            }
        }
    }

    /** How many alarms are set. */
    public int size() {
        return waiting.size();
    }

    private boolean start(OneAlarm alarm) {
        try {
            executor.execute(alarm);
            refused.set(false);
            return true;
        } catch (RuntimeException refusal) {
            putBack(alarm);
            if (refused.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "Alarms are late: the executor takes no more work", refusal);
            }
            return false;
        }
    }

    private void putBack(OneAlarm alarm) {
        waiting.put(alarm.due, alarm);
        if (alarm.over.get()) { // taken back in between, when it was not to be found
            waiting.remove(alarm.due);
        }
    }

    /** One alarm: rings or is taken back, whichever comes first. */
    private final class OneAlarm implements Alarm, Runnable {
        private final Due due;
        private final Runnable action;
        private final AtomicBoolean over = new AtomicBoolean();

        private OneAlarm(Due due, Runnable action) {
            this.due = due;
            this.action = action;
        }

        @Override
        public void cancel() {
            if (over.compareAndSet(false, true)) {
                waiting.remove(due);
            }
        }

        @Override
        public void run() {
            if (!over.compareAndSet(false, true)) {
                return;
            }
            try {
                action.run();
            } catch (RuntimeException thrown) {
                LOG.log(Level.WARNING, "The action of an alarm failed", thrown);
            }
        }
    }
}
