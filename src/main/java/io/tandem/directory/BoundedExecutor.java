package io.tandem.directory;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Lets costly work onto another executor, so much at a time; some more waits its turn in order of arrival, and the rest is
 * turned away. What depends on a result runs on the thread that made it, so it should be short.
 */
public final class BoundedExecutor {

    private final Executor executor;
    private final int concurrency;
    private final int mostWaiting;
    private final Supplier<? extends RuntimeException> overload;

    private final Queue<Work<?>> waiting = new ArrayDeque<>();
    private int running;

    /**
     * @param executor does the work
     * @param concurrency how many pieces of work run at the same time, 1 or more
     * @param mostWaiting how many more may wait, 0 or more
     * @param overload what the stage of work that was turned away fails with
     */
    public BoundedExecutor(
            Executor executor, int concurrency, int mostWaiting, Supplier<? extends RuntimeException> overload) {
        this.executor = executor;
        this.concurrency = concurrency;
        this.mostWaiting = mostWaiting;
        this.overload = overload;
    }

    /** Hands in one piece of work. Never blocks; what the work throws fails the stage. */
    public <T> CompletionStage<T> submit(Supplier<T> task) {
        Work<T> work = new Work<>(task, new CompletableFuture<>());
        boolean admitted;
        synchronized (this) {
            admitted = running < concurrency;
            if (admitted) {
                running++;
            } else if (waiting.size() < mostWaiting) {
                waiting.add(work);
            } else {
                return CompletableFuture.failedFuture(overload.get());
            }
        }
        if (admitted) {
            start(work);
        }
        return work.result();
    }

    private void start(Work<?> first) {
        for (Work<?> work = first; work != null; work = next()) {
            Work<?> next = work;
            try {
                executor.execute(() -> runFrom(next));
                return;
            } catch (RejectedExecutionException closed) {
                work.result().completeExceptionally(closed);
            }
        }
    }

    private void runFrom(Work<?> first) {
        for (Work<?> work = first; work != null; work = next()) {
            work.run();
        }
    }

    /** The next piece of work for the place that has become free; without one the place is given back. */
    private synchronized Work<?> next() {
        Work<?> next = waiting.poll();
        if (next == null) {
            running--;
        }
        return next;
    }

    private record Work<T>(Supplier<T> task, CompletableFuture<T> result) {

        void run() {
            try {
                result.complete(task.get());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        }
    }
}
