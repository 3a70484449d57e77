package io.tandem.tropo.session;

import io.tandem.store.StoreException;
import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Tries again what fails only because the Store cannot be reached, for some minutes: it must do no harm twice. */
final class Patience {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TRIES = 60;

    private Patience() {}

    /** Gives what comes of it in the end. */
    static <T> CompletionStage<T> insist(Alarms alarms, Supplier<CompletionStage<T>> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        attempt(alarms, action, TRIES, done);
        return done;
    }

    /** Whether it is only that the Store cannot be reached. */
    static boolean isOfStore(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof StoreException;
    }

    private static <T> void attempt(
            Alarms alarms, Supplier<CompletionStage<T>> action, int left, CompletableFuture<T> done) {
        CompletionStage<T> stage;
        try {
            stage = action.get();
        } catch (RuntimeException thrown) {
            stage = CompletableFuture.failedStage(thrown);
        }
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                done.complete(value);
            } else if (left > 1 && isOfStore(failure)) {
                alarms.set(PAUSE, () -> attempt(alarms, action, left - 1, done));
            } else {
                done.completeExceptionally(failure);
            }
        });
    }
}
