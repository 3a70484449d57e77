package io.tandem.telephony.loopback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** The work of one call: done in order, one piece at a time, on an executor's threads. Bounded. */
final class Mailbox {

    /** After so many pieces of work another call gets its turn on the thread. */
    private static final int TURN = 64;

    private final Executor executor;
    private final Runnable refused;
    private final BooleanSupplier allowed;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean held;
    private boolean running;
    private volatile boolean ended;

    /**
     * @param executor does the work
     * @param refused called when the executor takes no more, or work is not allowed; has to see to it that {@link #serve} is
     *     called again later
     * @param allowed whether work may be done now
     */
    Mailbox(Executor executor, Runnable refused, BooleanSupplier allowed) {
        this.executor = executor;
        this.refused = refused;
        this.allowed = allowed;
    }

    /** Adds work, to be begun by {@link #serve}; false if as much as the limit is waiting already. */
    synchronized boolean offer(Runnable work, int limit) {
        return !ended && waiting.size() < limit && waiting.add(work);
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

    /** Puts one last piece of work in place of all that is waiting, which is done whatever is allowed. */
    void end(Runnable last) {
        synchronized (this) {
            ended = true;
            held = false;
            waiting.clear();
            waiting.add(last);
        }
        serve();
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
            postpone();
        }
    }

    private void postpone() {
        synchronized (this) {
            running = false;
        }
        refused.run();
    }

    private void work() {
        for (int done = 0; done < TURN; done++) {
            if (!ended && !allowed.getAsBoolean()) {
                postpone();
                return;
            }
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
