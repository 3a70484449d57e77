package io.tandem.store.local;

import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.TimerHandler;
import io.tandem.store.Topic;
import io.tandem.store.Transition;
import io.tandem.store.Versioned;
import io.tandem.time.Alarms;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * State in the memory of one node.
 *
 * <p>Updates are optimistic: a transition runs without any lock, and is run again if something it touched has changed in
 * the meantime. Transitions, subscribers and what hangs on the returned stages run on the threads of those who update,
 * not necessarily each on its own caller's.
 *
 * <p>A topic is held only while somebody subscribes to it; when the last subscription has ended, the next one begins a
 * new epoch with offset 1. States whose time is over are not seen any more and are swept by later updates. Sequences are
 * held for good: their names must be few.
 */
public final class LocalStore implements Store {

    private static final int LANES = 256;

    private final Lane[] lanes = Stream.generate(Lane::new).limit(LANES).toArray(Lane[]::new);
    private final Cells cells = new Cells();
    private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
    private final Topics topics;
    private final LocalTimers timers;
    private final Clock clock;

    /**
     * @param clock decides when states with a limited life are gone
     * @param alarms ring the timers
     * @param epoch tells this life of the store from every other; all epochs of its topics begin with it
     */
    public LocalStore(Clock clock, Alarms alarms, String epoch) {
        this.clock = Objects.requireNonNull(clock);
        this.timers = new LocalTimers(alarms, clock);
        this.topics = new Topics(Objects.requireNonNull(epoch));
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public <R> CompletionStage<R> update(String group, Transition<R> transition) {
        Update<R> update = new Update<>(
                Objects.requireNonNull(group), Objects.requireNonNull(transition), cells, topics, timers, clock);
        cells.sweep(clock.millis());
        lane(group).submit(update);
        return update.stage();
    }

    @Override
    public <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key) {
        Cell cell = cells.live(key, clock.millis());
        return CompletableFuture.completedFuture(Optional.ofNullable(cell)
                .map(found -> new Versioned<>(found.version, key.type().cast(found.state))));
    }

    @Override
    public CompletionStage<Long> next(String sequence) {
        return CompletableFuture.completedFuture(
                sequences.computeIfAbsent(sequence, name -> new AtomicLong()).incrementAndGet());
    }

    @Override
    public CompletionStage<Void> advance(String sequence, long taken) {
        sequences.computeIfAbsent(sequence, name -> new AtomicLong()).accumulateAndGet(taken, Math::max);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Subscription subscribe(Topic topic, Subscriber subscriber) {
        return topics.add(Objects.requireNonNull(topic), Objects.requireNonNull(subscriber));
    }

    @Override
    public void onTimer(String kind, TimerHandler handler) {
        timers.handle(kind, handler);
    }

    @Override
    public CompletionStage<Void> probe() {
        return CompletableFuture.completedFuture(null);
    }

    /** How many entries the store holds for states, topics and timers. */
    int footprint() {
        return cells.size() + topics.size() + timers.size();
    }

    private Lane lane(String group) {
        int hash = group.hashCode();
        return lanes[(hash ^ hash >>> 16) & LANES - 1];
    }
}
