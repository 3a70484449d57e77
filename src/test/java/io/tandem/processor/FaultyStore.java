package io.tandem.processor;

import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.StoreException;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.TimerHandler;
import io.tandem.store.Topic;
import io.tandem.store.Transition;
import io.tandem.store.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A store that can be had to fail once, or to have something else come first. For one thread. */
final class FaultyStore implements Store {

    private final Store store;
    private final Map<String, Runnable> surprises = new HashMap<>();

    FaultyStore(Store store) {
        this.store = store;
    }

    /** The next update of the group, or the next read there, finds the store unreachable. */
    void failNext(String group) {
        beforeNext(group, () -> {
            throw new StoreException("unreachable", null);
        });
    }

    /** Something happens ahead of the next update of the group or the next read there. */
    void beforeNext(String group, Runnable surprise) {
        surprises.put(group, surprise);
    }

    @Override
    public boolean isShared() {
        return store.isShared();
    }

    @Override
    public <R> CompletionStage<R> update(String group, Transition<R> transition) {
        return with(group, () -> store.update(group, transition));
    }

    @Override
    public <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key) {
        return with(key.group(), () -> store.read(key));
    }

    @Override
    public CompletionStage<Long> next(String sequence) {
        return store.next(sequence);
    }

    @Override
    public CompletionStage<Void> advance(String sequence, long taken) {
        return store.advance(sequence, taken);
    }

    @Override
    public Subscription subscribe(Topic topic, Subscriber subscriber) {
        return store.subscribe(topic, subscriber);
    }

    @Override
    public void onTimer(String kind, TimerHandler handler) {
        store.onTimer(kind, handler);
    }

    @Override
    public CompletionStage<Void> probe() {
        return store.probe();
    }

    private <R> CompletionStage<R> with(String group, Supplier<CompletionStage<R>> call) {
        Runnable surprise = surprises.remove(group);
        try {
            if (surprise != null) {
                surprise.run();
            }
        } catch (StoreException unreachable) {
            return CompletableFuture.failedStage(unreachable);
        }
        return call.get();
    }
}
