package io.tandem.bayeux.session;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has held connects answered one after the other, by a thread of their own, and not each by whoever brings the first event for it:
 * whoever publishes has done when all mailboxes have the event, and what comes for a session until its turn goes out in the
 * same answer. The more there is to do the longer a turn is waited for, the more goes out together, and the less each event costs; who
 * waits for nothing but one event is answered at once. Bounded, as a session waits for one turn at a time.
 */
final class Turns {

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
            } catch (RuntimeException fault) { // what fails with one must not keep the others waiting
                LOG.log(Level.SEVERE, "A held connect could not be answered", fault);
            }
        }
    }

    private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private final Executor workers;

    Turns(Executor workers) {
        this.workers = workers;
    }

    /** A session's turns. */
    Turn turn(Runnable action) {
        return new Turn(action);
    }

    private void add(Turn turn) {
        waiting.add(turn);
        if (working.compareAndSet(false, true)) {
            begin();
        }
    }

    private void begin() {
        try {
            workers.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.FINE, "Nobody else has time", stopping);
            work();
        }
    }

    private void work() {
        do {
            for (Turn turn = waiting.poll(); turn != null; turn = waiting.poll()) {
                turn.take();
            }
            working.set(false);
        } while (!waiting.isEmpty() && working.compareAndSet(false, true));
    }
}
