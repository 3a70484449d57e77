package io.tandem.store.redis;

import io.tandem.store.StoreException;
import io.tandem.store.Transition;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One update on its way: it waits in the lane of its group and is committed together with others, see {@link Commit}. Its stage
 * completes when its events have been delivered on this node: who asks next is answered by what came of it.
 */
final class Update<R> implements Lanes.Turn {

    private final Transition<R> transition;
    private final Deadline deadline;
    private final CompletableFuture<R> stage = new CompletableFuture<>();
    private R result;
    private Throwable failure;

    Update(Transition<R> transition, Duration timeout) {
        this.transition = transition;
        this.deadline = new Deadline(timeout);
    }

    CompletionStage<R> stage() {
        return stage;
    }

    @Override
    public boolean isLate() {
        return deadline.isOver();
    }

    @Override
    public void giveUp() {
        fail(new StoreException("An update did not have its turn in time", null));
    }

    /** How long it may still take. */
    Duration left() {
        return deadline.left();
    }

    /** Runs the transition; says whether what it wants may be committed. */
    boolean run(RedisWorkspace workspace) {
        result = null;
        failure = null;
        try {
            result = transition.apply(workspace);
        } catch (Throwable thrown) { // an error belongs to the caller of the update as well
            failure = thrown;
        }
        if (workspace.refusal() != null) {
            failure = workspace.refusal();
        }
        return failure == null;
    }

    /** It is over, as the last run of the transition had it. */
    void complete() {
        if (failure == null) {
            stage.complete(result);
        } else {
            stage.completeExceptionally(failure);
        }
    }

    /** It is over, and came to nothing as far as is known here. */
    void fail(Throwable why) {
        stage.completeExceptionally(why);
    }
}
