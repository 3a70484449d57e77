package io.tandem.telephony.loopback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** The work of one call: done in order, one piece at a time, on an executor's threads. Bounded. */
final class Mailbox {

    /** After so many pieces of work another call gets its turn on the thread. */
    private static final int TURN = 64;

    private final Executor executor;
    private final Runnable refused;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean held;
    private boolean running;

    /**
     * @param executor does the work
     * @param refused called when the executor takes no more; has to see to it that {@link #serve} is called again later
     */
    Mailbox(Executor executor, Runnable refused) {
        this.executor = executor;
        this.refused = refused;
    }

    /** Adds work, to be begun by {@link #serve}; false if as much as the limit is waiting already. */
    synchronized boolean offer(Runnable work, int limit) {
        return waiting.size() < limit && waiting.add(work);
    }

    /** Adds work that comes before all that is waiting. */
    synchronized void offerFirst(Runnable work) {
        waiting.addFirst(work);
    }

    /** Puts one piece of work in place of all that is waiting. */
    synchronized void replaceAll(Runnable work) {
        waiting.clear();
        waiting.add(work);
    }

    /** Begins nothing until {@link #letGo}. */
    synchronized void hold() {
        held = true;
    }

    /** Ends the hold; {@link #serve} has to follow. */
    synchronized void letGo() {
        held = false;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Has waiting work done, unless that is going on. */
    void serve() {
        synchronized (this) {
            if (running || held || waiting.isEmpty()) {
                return;
            }
            running = true;
        }
        begin();
    }

    private void begin() {
        try {
            executor.execute(this::work);
        } catch (RuntimeException full) {
            synchronized (this) {
                running = false;
            }
            refused.run();
        }
    }

    private void work() {
        for (int done = 0; done < TURN; done++) {
            Runnable next = next();
            if (next == null) {
                return;
            }
            next.run();
        }
        begin();
    }

    private synchronized Runnable next() {
        Runnable next = held ? null : waiting.poll();
        running = next != null;
        return next;
    }
}
