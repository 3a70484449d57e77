package io.tandem.bayeux.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has work done in rounds, one at a time: what comes until a round begins is done in it together. A round begins at once after a quiet
 * while, and else at a distance from the one before. After a round with a crowd the next waits a little for
 * company: what is asked for by those who were answered comes within a moment. No thread waits for any of that.
 */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    private final AtomicBoolean working = new AtomicBoolean();
    private final Pace pace;
    private final BooleanSupplier more;
    private final IntSupplier round;
    private long begun;
    private int lastTime;

    /**
     * When rounds begin.
     *
     * @param distance least time from the beginning of a round to that of the next
     * @param crowd what a round has to do at least, for the next to wait for company
     * @param company how long that waits at least
     * @param quiet after which time without a round none waits
     */
    record Pace(Duration distance, int crowd, Duration company, Duration quiet) {

        /** Rounds at a distance, and nothing else. */
        static Pace of(Duration distance) {
            return new Pace(distance, 0, Duration.ZERO, distance);
        }

        private long delay(long sinceLast, int lastTime) {
            if (sinceLast >= quiet.toNanos()) {
                return 0;
            }
            return Math.max(distance.toNanos() - sinceLast, lastTime >= crowd ? company.toNanos() : 0);
        }
    }

    /**
     * @param more whether there is work
     * @param round does what there is, and tells how much that was
     */
    Rounds(Pace pace, BooleanSupplier more, IntSupplier round) {
        this.pace = pace;
        this.more = more;
        this.round = round;
        this.begun = System.nanoTime() - pace.quiet().toNanos();
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
        long early = pace.delay(System.nanoTime() - begun, lastTime);
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
            lastTime = round.getAsInt();
        } catch (RuntimeException fault) { // what fails in one round must not keep the next from its work
            LOG.log(Level.SEVERE, "A round of deliveries has failed", fault);
        } finally {
            working.set(false);
        }
        if (more.getAsBoolean()) {
            ask(busy, busy);
        }
    }
}
