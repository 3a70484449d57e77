package io.tandem.store;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Waits for stages on behalf of a test. */
public final class Stages {

    private Stages() {}

    /** What the stage gives; fails if it failed or takes longer than ten seconds. */
    public static <T> T get(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("The stage was expected to succeed", failed);
        }
    }

    /** What the stage failed with; fails if it succeeded or takes longer than ten seconds. */
    public static Throwable failure(CompletionStage<?> stage) {
        try {
            Object result = stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
            throw new AssertionError("The stage was expected to fail, but gave " + result);
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (Exception other) {
            throw new AssertionError("The stage was expected to fail", other);
        }
    }
}
