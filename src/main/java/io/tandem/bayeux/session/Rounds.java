package io.tandem.bayeux.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has work done in rounds, one at a time: what comes until a round begins is done in it together. A round begins at once after a quiet
 * while, and else when as much time has passed as the one before calls for. No thread waits for that.
 */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    private final AtomicBoolean working = new AtomicBoolean();
    private final LongSupplier pace;
    private final BooleanSupplier more;
    private final Runnable round;
    private long next = System.nanoTime();

    /**
     * @param pace least time from the beginning of a round to that of the next, in nanoseconds; asked when a round has ended
     * @param more whether there is work
     * @param round does what there is
     */
    Rounds(LongSupplier pace, BooleanSupplier more, Runnable round) {
        this.pace = pace;
        this.more = more;
        this.round = round;
    }

    /**
     * There is work: it is done in the next round.
     *
     * @param quiet who begins a round after a quiet while
     * @param busy who begins one that had to wait
     */
    void ask(Executor quiet, Executor busy) {
        if (working.compareAndSet(false, true)) {
            begin(quiet, busy);
        }
    }

    /** By whoever has set {@code working}, and so by one at a time. */
    private void begin(Executor quiet, Executor busy) {
        long early = next - System.nanoTime();
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
        long begun = System.nanoTime();
        try {
            round.run();
        } catch (Throwable fault) { // even an error of one round must not keep the next from its work
            LOG.log(Level.SEVERE, "A round of deliveries has failed", fault);
        } finally {
            next = begun + pace.getAsLong();
            working.set(false);
        }
        if (more.getAsBoolean()) {
            ask(busy, busy);
        }
    }
}
