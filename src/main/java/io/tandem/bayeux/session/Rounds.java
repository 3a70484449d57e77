package io.tandem.bayeux.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has work done in rounds, one at a time: what comes until a round begins is done in it together. A round begins at once after a quiet
 * while, and else at a distance from the one before. No thread waits for that.
 */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    private final AtomicBoolean working = new AtomicBoolean();
    private final long distance;
    private final BooleanSupplier more;
    private final Runnable round;
    private long begun;

    /**
     * @param distance least time from the beginning of a round to that of the next
     * @param more whether there is work
     * @param round does what there is
     */
    Rounds(Duration distance, BooleanSupplier more, Runnable round) {
        this.distance = distance.toNanos();
        this.more = more;
        this.round = round;
        this.begun = System.nanoTime() - this.distance;
    }

    /**
     * There is work: it is done in the next round.
     *
     * @param quiet who begins a round after a quiet while
     * @param busy who begins one at a distance from the one before
     */
    void ask(Executor quiet, Executor busy) {
        if (working.compareAndSet(false, true)) {
            begin(quiet, busy);
        }
    }

    /** By whoever has set {@code working}, and so by one at a time. */
    private void begin(Executor quiet, Executor busy) {
        long early = begun + distance - System.nanoTime();
        if (early <= 0) {
            hand(quiet, busy);
        } else {
            CompletableFuture.delayedExecutor(early, TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(() -> hand(busy, busy));
        }
    }

    private void hand(Executor worker, Executor busy) {
        try {
            worker.execute(() -> work(busy));
        } catch (RuntimeException stopping) {
            LOG.log(Level.FINE, "Nobody else has time", stopping);
            work(busy);
        }
    }

    private void work(Executor busy) {
        begun = System.nanoTime();
        try {
            round.run();
        } catch (Throwable fault) { // even an error of one round must not keep the next from its work
            LOG.log(Level.SEVERE, "A round of deliveries has failed", fault);
        } finally {
            working.set(false);
        }
        if (more.getAsBoolean()) {
            ask(busy, busy);
        }
    }
}
