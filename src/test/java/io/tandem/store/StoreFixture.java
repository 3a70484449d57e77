package io.tandem.store;

import static io.tandem.store.Stages.get;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** The store under contract, and what the contract does with it again and again. */
abstract class StoreFixture {

    /** A state and an event: plain enough for every store to write down. */
    public record Counter(long count) {}

    /** Another kind of state. */
    public record Duty(String operator, boolean on) {}

    static final int CROWD = 32;
    static final String GROUP = "300";
    static final Key<Counter> COUNTER = new Key<>(GROUP, "counter", "1", Counter.class);
    static final Key<Duty> BLACK = new Key<>(GROUP, "duty", "black", Duty.class);
    static final Key<Duty> SCARLET = new Key<>(GROUP, "duty", "scarlet", Duty.class);
    static final Topic TOPIC = new Topic("counter-1");
    static final Topic OTHER_TOPIC = new Topic("counter-2");

    Store store;

    /** An empty store. Called once for each test. */
    protected abstract Store emptyStore();

    /** Lets that much time pass for the store last made. */
    protected abstract void pass(Duration duration);

    /** The same store as another node has it; where there is one node only, the store itself. */
    protected Store onAnotherNode() {
        return store;
    }

    @BeforeEach
    void makeStore() {
        store = emptyStore();
    }

    final void put(long count) {
        putThrough(store, count);
    }

    final void putThrough(Store node, long count) {
        get(node.update(GROUP, work -> {
            work.put(COUNTER, new Counter(count));
            return null;
        }));
    }

    final void putFor(Duration life) {
        get(store.update(GROUP, work -> {
            work.put(COUNTER, new Counter(7), life);
            return null;
        }));
    }

    final void remove() {
        get(store.update(GROUP, work -> {
            work.remove(COUNTER);
            return null;
        }));
    }

    final long increment() {
        return get(store.update(GROUP, work -> {
            Counter next = new Counter(work.get(COUNTER).map(Counter::count).orElse(0L) + 1);
            work.put(COUNTER, next);
            work.publish(TOPIC, next);
            return next.count();
        }));
    }
}
