package io.tandem.store.local;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The way that the updates of some groups take. As long as they do not meet, each runs at once on its caller's thread.
 * One that keeps meeting others stands in line, and while somebody stands there every later update does so too: then
 * they are run one after the other, by one thread at a time, and each gets its turn. Nobody waits: an update left in
 * line is run by the thread that is at it.
 */
final class Lane {

    /** How often an update is run again on its own before it stands in line. */
    private static final int ATTEMPTS = 4;

    /** How deep tellings nest at most: a long line whose updates all lead to others must not exhaust the stack. */
    private static final int DEEPEST = 16;

    private final Object lock = new Object();
    private final Queue<Update<?>> line = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean serving = new AtomicBoolean();

    /** How many served updates a thread is telling somebody of, one inside the other; unset for none. */
    private final ThreadLocal<Integer> telling = new ThreadLocal<>();

    /** Runs an update now, or leaves it to the thread that is serving the line. */
    void submit(Update<?> update) {
        for (int attempt = 0; attempt < ATTEMPTS && line.isEmpty() && !serving.get(); attempt++) {
            if (update.attempt(lock)) {
                update.finish();
                return;
            }
        }
        line.add(update);
        if (depth() < DEEPEST) {
            serve();
        } // else this thread goes on with the line further up, when those who are being told have returned
    }

    private void serve() {
        while (!line.isEmpty() && serving.compareAndSet(false, true)) {
            Update<?> first = null;
            try {
                first = line.poll();
                if (first != null) {
                    attemptUntilDone(first);
                }
            } finally {
                serving.set(false);
            }
            // Subscribers and callers are called only after that, so that they may update in turn.
            if (first != null) {
                tell(first);
            }
        }
    }

    private void tell(Update<?> done) {
        int outer = depth();
        telling.set(outer + 1);
        try {
            done.finish();
        } finally {
            if (outer == 0) {
                telling.remove();
            } else {
                telling.set(outer);
            }
        }
    }

    private int depth() {
        Integer depth = telling.get();
        return depth == null ? 0 : depth;
    }

    /** Ends: only updates that were under way before the line formed can interfere, and each of them does so once. */
    private void attemptUntilDone(Update<?> update) {
        boolean done = update.attempt(lock);
        while (!done) {
            done = update.attempt(lock);
        }
    }
}
