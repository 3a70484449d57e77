package io.tandem.tropo.session;

import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.TimerHandler;
import io.tandem.store.TimerName;
import io.tandem.store.Topic;
import io.tandem.store.Transition;
import io.tandem.store.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Lets several nodes, which may die, share a store within one process. */
final class SharedStore {

    private record Handling(Node node, TimerHandler handler) {}

    private final Map<String, List<Handling>> handlers = new ConcurrentHashMap<>();
    private final Set<Map.Entry<Store, String>> handling = ConcurrentHashMap.newKeySet();
    private final Supplier<Store> stores;

    /** @param stores gives each node its store: the same, or one that shares what is in it */
    SharedStore(Supplier<Store> stores) {
        this.stores = stores;
    }

    Node node() {
        return new Node();
    }

    /** Timers ring on the first node that lives. */
    private CompletionStage<Void> ring(String kind, TimerName timer) {
        return handlers.get(kind).stream()
                .filter(handling -> !handling.node().dead)
                .findFirst()
                .orElseThrow()
                .handler()
                .due(timer);
    }

    /** The store as one node sees it. */
    final class Node implements Store {

        private final Store store = stores.get();
        private volatile boolean dead;

        private int updates;
        private int last = Integer.MAX_VALUE;
        private boolean committed;

        /**
         * It dies at one of its updates.
         *
         * @param number which, from 1 on
         * @param done whether that one still takes effect
         */
        void dieAt(int number, boolean done) {
            last = number;
            committed = done;
        }

        /** How many updates it made. */
        int updates() {
            return updates;
        }

        boolean isDead() {
            return dead;
        }

        /** Nothing comes of what it begins from now on, and it is told nothing. */
        void die() {
            dead = true;
        }

        <T> CompletionStage<T> whileAlive(CompletionStage<T> stage) {
            CompletableFuture<T> done = new CompletableFuture<>();
            stage.whenComplete((value, failure) -> {
                if (dead) {
                    return;
                }
                if (failure == null) {
                    done.complete(value);
                } else {
                    done.completeExceptionally(failure);
                }
            });
            return done;
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public <R> CompletionStage<R> update(String group, Transition<R> transition) {
            if (!dead && ++updates == last) {
                dead = true;
                if (committed) {
                    store.update(group, transition);
                }
            }
            return dead ? new CompletableFuture<>() : whileAlive(store.update(group, transition));
        }

        @Override
        public <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key) {
            return dead ? new CompletableFuture<>() : whileAlive(store.read(key));
        }

        @Override
        public CompletionStage<Long> next(String sequence) {
            return dead ? new CompletableFuture<>() : whileAlive(store.next(sequence));
        }

        @Override
        public CompletionStage<Void> advance(String sequence, long taken) {
            return dead ? new CompletableFuture<>() : whileAlive(store.advance(sequence, taken));
        }

        @Override
        public Subscription subscribe(Topic topic, Subscriber subscriber) {
            return store.subscribe(topic, delivery -> {
                if (!dead) {
                    subscriber.deliver(delivery);
                }
            });
        }

        @Override
        public void onTimer(String kind, TimerHandler handler) {
            handlers.computeIfAbsent(kind, any -> new CopyOnWriteArrayList<>()).add(new Handling(this, handler));
            if (handling.add(Map.entry(store, kind))) {
                store.onTimer(kind, timer -> ring(kind, timer));
            }
        }

        @Override
        public CompletionStage<Void> probe() {
            return store.probe();
        }
    }
}
