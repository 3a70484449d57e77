package io.tandem.session;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does one client's work strictly in order, on the thread that brings it where possible: work that completes at once is
 * done before {@link #offer} returns, and work that takes time holds back what comes after it without holding a thread.
 */
public final class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class.getName());

    /** Most clients wait for nothing, and there are many of them. */
    private static final int USUAL = 1;

    /**
     * How much may wait.
     *
     * @param messages most pieces of work
     * @param bytes most bytes that the work keeps in memory
     */
    public record Bounds(int messages, long bytes) {}

    private record Work(long weight, Supplier<CompletionStage<?>> task) {}

    private final ArrayDeque<Work> waiting = new ArrayDeque<>(USUAL);
    private final Bounds bounds;
    private long bytes;
    private boolean busy;
    private boolean closed;

    public Inbox(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * Has a piece of work done after all that was offered before.
     *
     * @param weight bytes that the work keeps in memory while it waits
     * @param work returns a stage that completes when the next piece may begin, however it completes; work that throws is
     *     logged and over
     * @return false if too much is waiting or the inbox is closed: the work will not be done
     */
    public boolean offer(long weight, Supplier<CompletionStage<?>> work) {
        synchronized (this) {
            if (closed || busy && isFullFor(weight)) {
                return false;
            }
            add(weight, work);
            if (busy) {
                return true;
            }
            busy = true;
        }
        run();
        return true;
    }

    /**
     * Takes no more work and forgets what is waiting; what has begun goes on.
     *
     * @param last done after that
     */
    public void close(Runnable last) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
            bytes = 0;
            add(0, () -> {
                last.run();
                return CompletableFuture.completedStage(null);
            });
            if (busy) {
                return;
            }
            busy = true;
        }
        run();
    }

    private void run() {
        for (var work = next(); work != null; work = next()) {
            CompletionStage<?> done = begin(work);
            if (!done.toCompletableFuture().isDone()) {
                done.whenComplete((result, failure) -> run());
                return;
            }
        }
    }

    /** Whatever a piece of work does, the next must get its turn: a stuck inbox could never even be closed. */
    private static CompletionStage<?> begin(Supplier<CompletionStage<?>> work) {
        try {
            return Objects.requireNonNull(work.get(), "work gave no stage");
        } catch (Throwable thrown) {
            LOG.log(Level.SEVERE, "A client's work failed", thrown);
            return CompletableFuture.completedStage(null);
        }
    }

    private boolean isFullFor(long weight) {
        return waiting.size() >= bounds.messages() || bytes + weight > bounds.bytes();
    }

    private void add(long weight, Supplier<CompletionStage<?>> task) {
        waiting.add(new Work(weight, task));
        bytes += weight;
    }

    private synchronized Supplier<CompletionStage<?>> next() {
        Work work = waiting.poll();
        busy = work != null;
        if (work == null) {
            return null;
        }
        bytes -= work.weight();
        return work.task();
    }
}
