package io.tandem.store.local;

import io.tandem.store.TimerHandler;
import io.tandem.store.TimerName;
import io.tandem.time.Alarms;
import io.tandem.time.Alarms.Alarm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The timers of one node, as alarms on its clock. */
final class LocalTimers {

    private static final Logger LOG = Logger.getLogger(LocalTimers.class.getName());

    /** How long after a failure a timer rings again. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<TimerName, Alarm> waiting = new ConcurrentHashMap<>();
    private final Map<String, TimerHandler> handlers = new ConcurrentHashMap<>();
    private final Alarms alarms;
    private final Clock clock;

    LocalTimers(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    void handle(String kind, TimerHandler handler) {
        if (handlers.putIfAbsent(kind, handler) != null) {
            throw new IllegalStateException("Timers of kind " + kind + " are handled already");
        }
    }

    void set(TimerName timer, Instant due) {
        Duration delay = Duration.between(clock.instant(), due);
        set(timer, delay.isNegative() ? Duration.ZERO : delay);
    }

    void cancel(TimerName timer) {
        waiting.computeIfPresent(timer, (name, alarm) -> {
            alarm.cancel();
            return null;
        });
    }

    int size() {
        return waiting.size();
    }

    private void set(TimerName timer, Duration delay) {
        waiting.compute(timer, (name, before) -> {
            if (before != null) {
                before.cancel();
            }
            return new OneTimer(timer).set(delay);
        });
    }

    private CompletionStage<Void> handled(TimerName timer) {
        TimerHandler handler = handlers.get(timer.kind());
        if (handler == null) {
            return CompletableFuture.failedStage(new IllegalStateException("Nobody handles this kind of timer"));
        }
        try {
            return handler.due(timer);
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedStage(thrown);
        }
    }

    /** One setting of a timer; a later setting of the same name is another. */
    private final class OneTimer implements Alarm {

        private final TimerName name;
        private Alarm alarm;

        OneTimer(TimerName name) {
            this.name = name;
        }

        OneTimer set(Duration delay) {
            alarm = alarms.set(delay, this::ring);
            return this;
        }

        @Override
        public void cancel() {
            alarm.cancel();
        }

        private void ring() {
            // Gone first, so that a handler which sets the timer anew does not have its own work undone. Waits for
            // set() to
            // have noted this alarm, and is over if it was replaced.
            if (waiting.remove(name, this)) {
                handled(name).whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.log(Level.WARNING, failure, () -> "A timer failed and rings again: " + name);
                        waiting.computeIfAbsent(name, absent -> new OneTimer(name).set(PAUSE));
                    }
                });
            }
        }
    }
}
