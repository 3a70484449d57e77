package io.tandem.store.redis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Has the updates that this node makes to a group have their turn one after the other, in the order in which they were asked for:
 * they would only stand in each other's way. Those who came while others had theirs have it together. Other nodes' come in
 * between. Those whose time is over when their turn comes are passed over at once, so that what is too much does not make the
 * rest late.
 *
 * @param <T> what has turns
 */
final class Lanes<T extends Lanes.Turn> {

    /** How many updates may wait on this node; more are refused. */
    static final int MOST_WAITING = 50_000;

    /** How many have their turn together: another node's update of what one of them touches has all of them run again. */
    static final int MOST_TOGETHER = 16;

    /** One update in a lane. */
    interface Turn {

        /** Whether it is too late to begin. */
        boolean isLate();

        /** It is over without having begun. */
        void giveUp();
    }

    private final ConcurrentHashMap<String, ArrayDeque<T>> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Executor executor;
    private final BiConsumer<String, List<T>> work;

    /**
     * @param executor runs the work on those who have waited
     * @param work does what there is to do for some in a group's lane, and has {@link #leave} called once when it is over
     */
    Lanes(Executor executor, BiConsumer<String, List<T>> work) {
        this.executor = executor;
        this.work = work;
    }

    /**
     * Begins something now, on this thread, or in its turn.
     *
     * @return false if it is refused
     */
    boolean enter(String group, T turn) {
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
            work.accept(group, List.of(turn));
        }
        return !outcome[1];
    }

    /** Lets the next have their turn. */
    void leave(String group) {
        List<T> next = new ArrayList<>(1);
        List<T> late = new ArrayList<>(0);
        lanes.computeIfPresent(group, (name, lane) -> {
            take(lane, next, late);
            return next.isEmpty() ? null : lane;
        });
        waiting.addAndGet(-next.size() - late.size());
        if (!next.isEmpty()) {
            executor.execute(() -> work.accept(group, next));
        }
        if (!late.isEmpty()) {
            executor.execute(() -> late.forEach(Turn::giveUp));
        }
    }

    private static <T extends Turn> void take(Queue<T> lane, List<T> next, List<T> late) {
        while (next.size() < MOST_TOGETHER && !lane.isEmpty()) {
            T turn = lane.remove();
            (turn.isLate() ? late : next).add(turn);
        }
    }
}
