package io.tandem.tropo.session;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Begins what belongs to one session only when what came before it is over, however that ended. Holds no thread. */
final class InOrder {

    /** What waits, by session; there is an entry as long as something is going on. */
    private final Map<String, Queue<Work<?>>> waiting = new HashMap<>();

    /**
     * Begins work after all that was handed in before for the same session.
     *
     * @param begin must not wait for what is handed in later
     */
    <T> CompletionStage<T> after(String sessionId, Supplier<CompletionStage<T>> begin) {
        Work<T> work = new Work<>(begin, new CompletableFuture<>());
        synchronized (waiting) {
            Queue<Work<?>> before = waiting.get(sessionId);
            if (before != null) {
                before.add(work);
                return work.done();
            }
            waiting.put(sessionId, new ArrayDeque<>());
        }
        goOn(sessionId, work);
        return work.done();
    }

    /** In a loop as long as work is over at once, so that a long queue needs no deep stack. */
    private void goOn(String sessionId, Work<?> first) {
        for (Work<?> work = first; work != null; work = next(sessionId)) {
            CompletableFuture<?> over = work.start();
            if (!over.isDone()) {
                over.whenComplete((any, failure) -> goOn(sessionId, next(sessionId)));
                return;
            }
        }
    }

    private Work<?> next(String sessionId) {
        synchronized (waiting) {
            Work<?> next = waiting.get(sessionId).poll();
            if (next == null) {
                waiting.remove(sessionId);
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
