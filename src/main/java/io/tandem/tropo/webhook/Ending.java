package io.tandem.tropo.webhook;

import java.util.concurrent.CompletableFuture;

/** How something ends, once: first its own cleaning up is done, then those who wait are told. */
final class Ending<T> {

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final CompletableFuture<T> told = new CompletableFuture<>();

    /** Is run when it ends, or now if it has. Must not throw. */
    void cleanUp(Runnable work) {
        over.thenRun(work);
    }

    boolean isOver() {
        return over.isDone();
    }

    /** Ends it; without effect if it has ended. */
    void complete(T value) {
        if (over.complete(null)) {
            told.complete(value);
        }
    }

    /** Ends it by a failure; without effect if it has ended. */
    void fail(Throwable failure) {
        if (over.complete(null)) {
            told.completeExceptionally(failure);
        }
    }

    CompletableFuture<T> future() {
        return told;
    }
}
