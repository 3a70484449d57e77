package io.tandem.time;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Begins what belongs to one thing only when what came before it is over, however that ended. Holds no thread.
 *
 * @param <K> names the thing
 */
public final class InOrder<K> {

    /** What waits; there is an entry as long as something is going on. */
    private final Map<K, Queue<Work<?>>> waiting = new HashMap<>();

    /**
     * Begins work after all that was handed in before for the same thing.
     *
     * @param begin must not wait for what is handed in later
     */
    public <T> CompletionStage<T> after(K key, Supplier<CompletionStage<T>> begin) {
        Work<T> work = new Work<>(begin, new CompletableFuture<>());
        synchronized (waiting) {
            Queue<Work<?>> before = waiting.get(key);
            if (before != null) {
                before.add(work);
                return work.done();
            }
            waiting.put(key, new ArrayDeque<>());
        }
        goOn(key, work);
        return work.done();
    }

    /** In a loop as long as work is over at once, so that a long queue needs no deep stack. */
    private void goOn(K key, Work<?> first) {
        for (Work<?> work = first; work != null; work = next(key)) {
            CompletableFuture<?> over = work.start();
            if (!over.isDone()) {
                over.whenComplete((any, failure) -> goOn(key, next(key)));
                return;
            }
        }
    }

    private Work<?> next(K key) {
        synchronized (waiting) {
            Work<?> next = waiting.get(key).poll();
            if (next == null) {
                waiting.remove(key);
            }
            return next;
        }
    }

    private record Work<T>(Supplier<CompletionStage<T>> begin, CompletableFuture<T> done) {

        CompletableFuture<?> start() {
            try {
                begin.get().whenComplete((value, failure) -> {
                    if (failure == null) {
                        done.complete(value);
                    } else {
                        done.completeExceptionally(failure);
                    }
                });
            } catch (Throwable thrown) { // after an error too what comes later must not wait for ever
                done.completeExceptionally(thrown);
            }
            return done;
        }
    }
}
