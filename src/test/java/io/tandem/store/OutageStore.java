package io.tandem.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A store that cannot be reached while a test says so. */
public final class OutageStore implements Store {

    private final Store store;
    private volatile boolean away;

    public OutageStore(Store store) {
        this.store = store;
    }

    /** From now on nothing is answered. */
    public void begin() {
        away = true;
    }

    /** It is there again. */
    public void end() {
        away = false;
    }

    @Override
    public boolean isShared() {
        return true; // only one that is elsewhere can be away
    }

    @Override
    public <R> CompletionStage<R> update(String group, Transition<R> transition) {
        return unlessAway(() -> store.update(group, transition));
    }

    @Override
    public <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key) {
        return unlessAway(() -> store.read(key));
    }

    @Override
    public CompletionStage<Long> next(String sequence) {
        return unlessAway(() -> store.next(sequence));
    }

    @Override
    public CompletionStage<Void> advance(String sequence, long taken) {
        return unlessAway(() -> store.advance(sequence, taken));
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
        return unlessAway(store::probe);
    }

    private <R> CompletionStage<R> unlessAway(Supplier<CompletionStage<R>> call) {
        return away ? CompletableFuture.failedStage(new StoreException("unreachable", null)) : call.get();
    }
}
