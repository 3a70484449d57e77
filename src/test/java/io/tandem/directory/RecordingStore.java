package io.tandem.directory;

import io.tandem.store.Delivery;
import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.StoreException;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.TimerHandler;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.store.Transition;
import io.tandem.store.Versioned;
import io.tandem.store.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Delivers what is published at once, and remembers it; has no state. */
final class RecordingStore implements Store, Workspace {

    final List<Object> published;
    private final List<Subscriber> subscribers = new ArrayList<>();
    private boolean down;

    RecordingStore() {
        this(new ArrayList<>());
    }

    RecordingStore(List<Object> published) {
        this.published = published;
    }

    void goDown() {
        down = true;
    }

    void deliver(Object event) {
        List.copyOf(subscribers).forEach(to -> to.deliver(new Delivery(Directory.CHANGES, "1", 1, event)));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public <R> CompletionStage<R> update(String group, Transition<R> transition) {
        return down
                ? CompletableFuture.failedFuture(new StoreException("down", null))
                : CompletableFuture.completedFuture(transition.apply(this));
    }

    @Override
    public Subscription subscribe(Topic topic, Subscriber subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    @Override
    public void publish(Topic topic, Object event) {
        published.add(event);
        deliver(event);
    }

    @Override
    public <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Long> next(String sequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> probe() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <S> Optional<S> get(Key<S> key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <S> void put(Key<S> key, S state) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <S> void put(Key<S> key, S state, Duration life) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Key<?> key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> advance(String sequence, long taken) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void onTimer(String kind, TimerHandler handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setTimer(TimerName timer, Instant due) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancelTimer(TimerName timer) {
        throw new UnsupportedOperationException();
    }
}
