package io.tandem.directory;

import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Does something that may fail, again and again with a pause between, until it succeeds once. */
final class RepeatedAttempt {

    private final Executor executor;
    private final Alarms alarms;
    private final Duration pause;
    private final Runnable attempt;
    private final Consumer<RuntimeException> failed;
    private volatile boolean stopped;

    /**
     * @param executor runs the attempts, which may block
     * @param pause from the end of one attempt to the beginning of the next
     * @param attempt succeeds by returning, fails by throwing
     * @param failed is told of every failure
     */
    RepeatedAttempt(
            Executor executor, Alarms alarms, Duration pause, Runnable attempt, Consumer<RuntimeException> failed) {
        this.executor = executor;
        this.alarms = alarms;
        this.pause = pause;
        this.attempt = attempt;
        this.failed = failed;
    }

    /** Begins the first attempt. */
    void start() {
        executor.execute(this::run);
    }

    /** No further attempt is begun. */
    void stop() {
        stopped = true;
    }

    private void run() {
        if (stopped) {
            return;
        }
        try {
            attempt.run();
        } catch (RuntimeException failure) {
            failed.accept(failure);
            alarms.set(pause, this::start);
        }
    }
}
