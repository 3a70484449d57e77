package io.tandem.bayeux.session;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has held connects answered one after the other, by a thread of their own, and not each by whoever brings the first event for it:
 * whoever publishes has done when all mailboxes have the event, and what comes for a session until its turn goes out in the
 * same answer. The first round after a quiet while begins at once, others a while after the one before, so that more comes together:
 * an answer costs the same with one event as with many.
 * Bounded, as a session waits for one turn at a time.
 */
@Dependent
class Turns {

    private static final Logger LOG = Logger.getLogger(Turns.class.getName());

    /** What one session wants a turn for. */
    final class Turn {

        private final AtomicBoolean awaited = new AtomicBoolean();
        private final Runnable action;

        private Turn(Runnable action) {
            this.action = action;
        }

        /** Has it done after all that came before; without effect while it waits for that. */
        void await() {
            if (awaited.compareAndSet(false, true)) {
                add(this);
            }
        }

        private void take() {
            awaited.set(false);
            try {
                action.run();
            } catch (Throwable fault) { // what fails with one must not keep the others waiting
                LOG.log(Level.SEVERE, "A held connect could not be answered", fault);
            }
        }
    }

    /**
     * From the beginning of a round to that of the next: less than people notice. Not by how long rounds take, as where answers follow
     * each other closely each round finds a few sessions only.
     */
    private static final long DISTANCE_NANOS = Duration.ofMillis(7).toNanos();

    private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
    private final Rounds rounds;

    @Resource
    private ManagedExecutorService workers;

    @Inject
    Turns() {
        this(() -> DISTANCE_NANOS);
    }

    /** With another pace. */
    Turns(LongSupplier pace) {
        this.rounds = new Rounds(pace, () -> !waiting.isEmpty(), this::work);
    }

    /** Who works. */
    Executor workers() {
        return workers;
    }

    /** A session's turns. */
    Turn turn(Runnable action) {
        return new Turn(action);
    }

    private void add(Turn turn) {
        waiting.add(turn);
        rounds.ask(workers(), workers());
    }

    private void work() {
        Turn last = new Turn(() -> {});
        waiting.add(last);
        for (Turn turn = waiting.poll(); turn != last; turn = waiting.poll()) {
            turn.take();
        }
    }
}
