package io.tandem.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A Store as one node sees it that may stand still, and then go on late with all it was about to do, or die: nothing that it
 * begins from then on is done, and nothing is told to it.
 */
public final class FrailNode implements Store {

    private final Store store;
    private final List<Runnable> late = new ArrayList<>();
    private boolean paused;
    private boolean dead;
    private boolean deaf;

    public FrailNode(Store store) {
        this.store = store;
    }

    public synchronized void die() {
        dead = true;
        late.clear();
    }

    /** Nothing more is told to it; it does what it does. */
    public synchronized void deafen() {
        deaf = true;
    }

    public synchronized void pause() {
        paused = true;
    }

    /** Does what it was about to do, in order. */
    public void goOn() {
        while (true) {
            Runnable next;
            synchronized (this) {
                if (late.isEmpty()) {
                    paused = false;
                    return;
                }
                next = late.remove(0);
            }
            next.run();
        }
    }

    /** Whether it neither stands still nor is dead. */
    public synchronized boolean isUp() {
        return !paused && !dead;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public <R> CompletionStage<R> update(String group, Transition<R> transition) {
        return call(() -> store.update(group, transition));
    }

    @Override
    public <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key) {
        return call(() -> store.read(key));
    }

    @Override
    public CompletionStage<Long> next(String sequence) {
        return call(() -> store.next(sequence));
    }

    @Override
    public CompletionStage<Void> advance(String sequence, long taken) {
        return call(() -> store.advance(sequence, taken));
    }

    @Override
    public Subscription subscribe(Topic topic, Subscriber subscriber) {
        return store.subscribe(
                topic,
                delivery -> run(() -> {
                    if (hears()) {
                        subscriber.deliver(delivery);
                    }
                }));
    }

    @Override
    public void onTimer(String kind, TimerHandler handler) {
        throw new UnsupportedOperationException("a node that stands still does not stop the others' timers");
    }

    @Override
    public CompletionStage<Void> probe() {
        return call(store::probe);
    }

    private synchronized boolean hears() {
        return !deaf;
    }

    private <R> CompletionStage<R> call(Supplier<CompletionStage<R>> call) {
        CompletableFuture<R> stage = new CompletableFuture<>();
        run(() -> call.get()
                .whenComplete((result, failure) -> run(() -> {
                    if (failure == null) {
                        stage.complete(result);
                    } else {
                        stage.completeExceptionally(failure);
                    }
                })));
        return stage;
    }

    private void run(Runnable action) {
        synchronized (this) {
            if (dead) {
                return;
            }
            if (paused) {
                late.add(action);
                return;
            }
        }
        action.run();
    }
}
