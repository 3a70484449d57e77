package io.tandem.store.redis;

import io.tandem.store.Key;
import io.tandem.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Updates of one group that are committed together: those that waited while the last were under way. Each transition is run on
 * what those before it want, and all on what this node knows, which may be old or nothing; Redis commits everything if all that
 * was touched is still so, and else tells what is there, and all are run again on that. Who was disturbed more than once has
 * its turn before other nodes, which wait: or one that is faster would always be first. A transition that throws has no part
 * in it. If one of them cannot be committed at all, each is committed by itself.
 */
final class Commit {

    /** Runs at most; each after the first was disturbed by another node, or saw keys it had not seen before. */
    private static final int ATTEMPTS = 100;

    /** Runs after which this node insists on its turn. */
    private static final int POLITE = 1;

    /** Before asking again whether it is this node's turn; the half of it on average. */
    private static final int LONGEST_WAIT_MILLIS = 4;

    /** How long updates that are committed wait until their events have been delivered on this node, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final UpdateMeans means;
    private final String group;
    private final List<Update<?>> updates;
    private final Runnable whenOver;
    private final Map<Key<?>, Seen> seen = new HashMap<>();
    private String token;
    private int attempts;

    /** @param whenOver called once, when the next may have their turn */
    Commit(UpdateMeans means, String group, List<Update<?>> updates, Runnable whenOver) {
        this.means = means;
        this.group = group;
        this.updates = new ArrayList<>(updates);
        this.whenOver = whenOver;
    }

    void begin() {
        String present = means.lease().token();
        if (present != null) {
            token = present;
            attempt();
            return;
        }
        Duration left = updates.stream()
                .map(Update::left)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        means.lease()
                .token(left.plusMillis(1))
                .whenCompleteAsync(
                        (given, missing) -> {
                            if (missing == null) {
                                token = given;
                                attempt();
                            } else {
                                waitOn(Link.failed(missing));
                            }
                        },
                        means.executor());
    }

    /** There is no lease yet: whoever has time left waits on, unless there will never be one. */
    private void waitOn(Throwable why) {
        int waiting = updates.size();
        if (isOver(false, why)) {
            return;
        }
        if (updates.size() < waiting) {
            begin();
        } else {
            end(why);
        }
    }

    private void attempt() {
        boolean last = attempts++ >= ATTEMPTS;
        if (isOver(last, new StoreException("An update did not come through in time", null))) {
            return;
        }
        UpdateCall call;
        try {
            call = run();
        } catch (RuntimeException | Error broken) {
            fail(broken);
            return;
        }
        if (call == null) {
            whenOver.run();
            complete();
        } else {
            send(call);
        }
    }

    /** Lets those go whose time is over; says whether nobody is left. */
    private boolean isOver(boolean last, Throwable why) {
        updates.removeIf(update -> {
            boolean late = last || update.isLate();
            if (late) {
                update.fail(why);
            }
            return late;
        });
        if (updates.isEmpty()) {
            whenOver.run();
        }
        return updates.isEmpty();
    }

    /** Runs the transitions; null if Redis need not be asked. */
    private UpdateCall run() {
        RedisWorkspace whole =
                new RedisWorkspace(group, this::last, means.clock().millis());
        for (Update<?> update : updates) {
            RedisWorkspace part = whole.part();
            // What failed may have seen one key before and another after a foreign change, so that is looked into too.
            whole.take(part, update.run(part));
        }
        return whole.isIdle()
                ? null
                : means.call(group, token, attempts > POLITE).commit(whole);
    }

    private void send(UpdateCall call) {
        means.link()
                .run(Script.UPDATE, call.keys(), call.args())
                .whenCompleteAsync((answer, lost) -> answered(call, answer, lost), means.executor());
    }

    private void answered(UpdateCall call, List<Object> answer, Throwable lost) {
        if (lost != null) {
            if (!isOver(Link.isTimeout(lost), lost)) { // the same again: if it was done all the same, Redis says so
                means.later(Link.RETRY, () -> send(call));
            }
            return;
        }
        switch ((String) answer.get(0)) {
            case "ok" -> done(call, (String) answer.get(1));
            case "done" -> done(call, "");
            case "changed" -> changed(call, answer);
            case "wait" -> waitForTurn();
            case "fenced" -> fenced();
            default -> fail(new StoreException("Too many events wait in Redis", null));
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
        whenOver.run();
        told.toCompletableFuture()
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenCombine(carried.handle((done, later) -> null), (here, there) -> null)
                .whenComplete((over, never) -> complete());
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
            fail(new StoreException("A state cannot be read", unreadable));
            return;
        }
        attempt();
    }

    /** Another node was disturbed more often. This one stands in line now; what it has seen will be old when its turn comes. */
    private void waitForTurn() {
        seen.clear();
        attempts--;
        means.later(Duration.ofMillis(1 + ThreadLocalRandom.current().nextInt(LONGEST_WAIT_MILLIS)), this::attempt);
    }

    private void fenced() {
        means.lease().lost(token);
        end(new StoreException("This node's lease was over", null));
    }

    private Seen last(Key<?> key) {
        Seen known = seen.get(key);
        return known == null ? means.snapshots().last(key) : known;
    }

    /** Nothing was committed, for a reason that may be one update's alone. */
    private void fail(Throwable why) {
        if (updates.size() > 1) {
            apart(List.copyOf(updates).iterator());
        } else {
            end(why);
        }
    }

    /** Each by itself, in the same turn. */
    private void apart(Iterator<Update<?>> each) {
        if (each.hasNext()) {
            new Commit(means, group, List.of(each.next()), () -> apart(each)).begin();
        } else {
            whenOver.run();
        }
    }

    private void end(Throwable why) {
        whenOver.run();
        updates.forEach(update -> update.fail(why));
    }

    /** Each on a thread of its own: what hangs on one does not hold the others up. */
    private void complete() {
        updates.forEach(update -> means.executor().execute(update::complete));
    }
}
