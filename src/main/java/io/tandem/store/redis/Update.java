package io.tandem.store.redis;

import io.tandem.store.Key;
import io.tandem.store.StoreException;
import io.tandem.store.Transition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One update on its way. The transition is run on what this node knows, which may be old or nothing; Redis commits what it
 * wants if all it has touched is still so, and else tells what is there, and the transition is run again on that. Its stage
 * completes when its events have been delivered on this node: who asks next is answered by what came of it.
 */
final class Update<R> implements Lanes.Turn {

    /** Runs at most; each after the first was disturbed by another node, or saw keys it had not seen before. */
    private static final int ATTEMPTS = 100;

    /** Runs that follow at once. */
    private static final int AT_ONCE = 4;

    private static final int LONGEST_PAUSE_MILLIS = 20;

    /** How long an update that is committed waits until its events have been delivered on this node, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final UpdateMeans means;
    private final String group;
    private final Transition<R> transition;
    private final Deadline deadline;
    private final CompletableFuture<R> stage = new CompletableFuture<>();
    private final Map<Key<?>, Seen> seen = new HashMap<>();
    private String token;
    private int attempts;
    private R result;
    private Throwable failure;

    Update(UpdateMeans means, String group, Transition<R> transition) {
        this.means = means;
        this.group = group;
        this.transition = transition;
        this.deadline = new Deadline(means.options().timeout());
    }

    CompletionStage<R> start() {
        if (!means.lanes().enter(group, this)) {
            stage.completeExceptionally(new StoreException("Too many updates wait for Redis", null));
        }
        return stage;
    }

    @Override
    public boolean isLate() {
        return deadline.isOver();
    }

    @Override
    public void giveUp() {
        complete(new StoreException("An update did not have its turn in time", null));
    }

    @Override
    public void begin() {
        String present = means.lease().token();
        if (present != null) {
            token = present;
            attempt();
            return;
        }
        means.lease()
                .token(deadline.left())
                .whenCompleteAsync(
                        (given, missing) -> {
                            if (missing == null) {
                                token = given;
                                attempt();
                            } else {
                                end(Link.failed(missing));
                            }
                        },
                        means.executor());
    }

    private void attempt() {
        if (attempts++ >= ATTEMPTS || deadline.isOver()) {
            end(new StoreException("An update did not come through in time", null));
            return;
        }
        RedisWorkspace workspace =
                new RedisWorkspace(group, this::last, means.clock().millis());
        UpdateCall call;
        try {
            call = run(workspace);
        } catch (RuntimeException | Error broken) {
            end(broken);
            return;
        }
        if (call == null) {
            end(failure);
        } else {
            send(call);
        }
    }

    /** Runs the transition; null if Redis need not be asked. */
    private UpdateCall run(RedisWorkspace workspace) {
        result = null;
        failure = null;
        try {
            result = transition.apply(workspace);
        } catch (Throwable thrown) { // an error belongs to the caller of the update as well
            failure = thrown;
        }
        if (workspace.refusal() != null) {
            failure = workspace.refusal();
            return null;
        }
        boolean changes = failure == null
                && !(workspace.events().isEmpty() && workspace.timers().isEmpty());
        if (workspace.touches().isEmpty() && !changes) {
            return null;
        }
        UpdateCall call = means.call(group, token);
        // What failed may have seen one key before and another after a foreign change, so that is looked into too.
        return failure == null ? call.commit(workspace) : call.check(workspace);
    }

    private void send(UpdateCall call) {
        means.link()
                .run(Script.UPDATE, call.keys(), call.args())
                .whenCompleteAsync((answer, lost) -> answered(call, answer, lost), means.executor());
    }

    private void answered(UpdateCall call, List<Object> answer, Throwable lost) {
        if (lost != null) {
            if (Link.isTimeout(lost) || deadline.isOver()) {
                end(lost);
            } else { // the same again: if it was done all the same, Redis says so
                means.later(Link.RETRY, () -> send(call));
            }
            return;
        }
        switch ((String) answer.get(0)) {
            case "ok" -> done(call, (String) answer.get(1));
            case "done" -> done(call, "");
            case "changed" -> changed(call, answer);
            case "fenced" -> fenced();
            default -> end(new StoreException("Too many events wait in Redis", null));
        }
    }

    private void done(UpdateCall call, String last) {
        call.written().forEach(means.snapshots()::saw);
        Partition partition = means.partition(group);
        CompletionStage<Void> told = last.isEmpty()
                ? CompletableFuture.completedStage(null)
                : partition.arrivals().reached(partition.published(last));
        CompletionStage<?> carried = call.homes().isEmpty()
                ? CompletableFuture.completedStage(null)
                : means.relays().carry(partition.index(), call.homes());
        means.lanes().leave(group);
        told.toCompletableFuture()
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenCombine(carried.handle((done, later) -> null), (here, there) -> null)
                .whenCompleteAsync((over, never) -> complete(failure), means.executor());
    }

    private void changed(UpdateCall call, List<Object> answer) {
        try {
            for (int index = 0; index < call.touched().size(); index++) {
                Key<?> key = call.touched().get(index);
                Object present = answer.get(index + 1);
                if (!(present instanceof Long)) {
                    Seen there = present == null ? Seen.NOTHING : Seen.parse((String) present, key, means.codec());
                    seen.put(key, there);
                    means.snapshots().saw(key, there);
                }
            }
        } catch (IllegalArgumentException unreadable) {
            end(new StoreException("A state cannot be read", unreadable));
            return;
        }
        if (attempts < AT_ONCE) {
            attempt();
        } else {
            means.later(Duration.ofMillis(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS)), this::attempt);
        }
    }

    private void fenced() {
        means.lease().lost(token);
        end(new StoreException("This node's lease was over", null));
    }

    private Seen last(Key<?> key) {
        Seen known = seen.get(key);
        return known == null ? means.snapshots().last(key) : known;
    }

    private void end(Throwable why) {
        means.lanes().leave(group);
        complete(why);
    }

    private void complete(Throwable why) {
        if (why == null) {
            stage.complete(result);
        } else {
            stage.completeExceptionally(why);
        }
    }
}
