package io.tandem.store.redis;

import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has the updates that this node makes to a group run one after the other, in the order in which they were asked for: they
 * would only stand in each other's way. Other nodes' come in between.
 */
final class Lanes {

    /** How many updates may wait on this node; more are refused. */
    static final int MOST_WAITING = 50_000;

    private final ConcurrentHashMap<String, ArrayDeque<Runnable>> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Executor executor;

    Lanes(Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs something now, on this thread, or in its turn. It has to call {@link #leave} once when it is over.
     *
     * @return false if it is refused
     */
    boolean enter(String group, Runnable turn) {
        boolean[] outcome = new boolean[2];
        lanes.compute(group, (name, lane) -> {
            if (lane == null) {
                outcome[0] = true;
                return new ArrayDeque<>(0);
            }
            if (waiting.incrementAndGet() > MOST_WAITING) {
                waiting.decrementAndGet();
                outcome[1] = true;
            } else {
                lane.add(turn);
            }
            return lane;
        });
        if (outcome[0]) {
            turn.run();
        }
        return !outcome[1];
    }

    /** Lets the next one have its turn. */
    void leave(String group) {
        Runnable[] next = new Runnable[1];
        lanes.computeIfPresent(group, (name, lane) -> {
            next[0] = lane.poll();
            return next[0] == null ? null : lane;
        });
        if (next[0] != null) {
            waiting.decrementAndGet();
            executor.execute(next[0]);
        }
    }
}
