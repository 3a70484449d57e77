package io.tandem.store.redis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has the updates that this node makes to a group run one after the other, in the order in which they were asked for: they
 * would only stand in each other's way. Other nodes' come in between. Those whose time is over when their turn comes are passed
 * over at once, so that what is too much does not make the rest late.
 */
final class Lanes {

    /** How many updates may wait on this node; more are refused. */
    static final int MOST_WAITING = 50_000;

    /** One update in a lane. */
    interface Turn {

        /** Does what there is to do, and has {@link #leave} called once when it is over. */
        void begin();

        /** Whether it is too late to begin. */
        boolean isLate();

        /** It is over without having begun. */
        void giveUp();
    }

    private final ConcurrentHashMap<String, ArrayDeque<Turn>> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Executor executor;

    Lanes(Executor executor) {
        this.executor = executor;
    }

    /**
     * Begins something now, on this thread, or in its turn.
     *
     * @return false if it is refused
     */
    boolean enter(String group, Turn turn) {
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
            turn.begin();
        }
        return !outcome[1];
    }

    /** Lets the next one have its turn. */
    void leave(String group) {
        Turn[] next = new Turn[1];
        List<Turn> late = new ArrayList<>(0);
        lanes.computeIfPresent(group, (name, lane) -> {
            next[0] = lane.poll();
            while (next[0] != null && next[0].isLate()) {
                late.add(next[0]);
                next[0] = lane.poll();
            }
            return next[0] == null ? null : lane;
        });
        waiting.addAndGet(-late.size());
        if (next[0] != null) {
            waiting.decrementAndGet();
            executor.execute(next[0]::begin);
        }
        if (!late.isEmpty()) {
            executor.execute(() -> late.forEach(Turn::giveUp));
        }
    }
}
