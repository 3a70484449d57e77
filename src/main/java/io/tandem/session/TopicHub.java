package io.tandem.session;

import io.tandem.store.Delivery;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Logger;

/**
 * Follows topics for many sessions of this node, each with one subscription, and gives each event to those for whom it is: what an
 * event costs does not grow with the sessions that it is not for.
 *
 * @param <K> by what sessions are found; several may have the same
 */
public final class TopicHub<K> {

    private static final Logger LOG = Logger.getLogger(TopicHub.class.getName());

    private final Store store;
    private final Function<Delivery, Optional<Set<K>>> receivers;
    private final Map<Topic, Line> lines = new HashMap<>();

    /** Who follows. Called by one thread at a time. */
    interface Follower {

        /** An event that is for it. */
        void take(Delivery delivery);

        /** Events may have been missed. */
        void lost();
    }

    /**
     * @param receivers who may want an event, by what they are found by; nothing if all may. Asked once for each event
     */
    public TopicHub(Store store, Function<Delivery, Optional<Set<K>>> receivers) {
        this.store = store;
        this.receivers = receivers;
    }

    /** From now on a follower is told what is committed. */
    Subscription join(Topic topic, K key, Follower follower) {
        synchronized (lines) {
            Line line = lines.get(topic);
            if (line == null) {
                line = new Line();
                line.begin(topic);
                lines.put(topic, line);
            }
            line.add(key, follower);
            Line joined = line;
            return () -> leave(topic, joined, key, follower);
        }
    }

    private void leave(Topic topic, Line line, K key, Follower follower) {
        synchronized (lines) {
            if (line.remove(key, follower) && lines.remove(topic, line)) {
                line.subscription.cancel();
            }
        }
    }

    /** A topic, for as long as anybody follows it; who comes later gets a new one, and nothing that this one still has. */
    private final class Line {

        /** Changed under the hub's lock, read without it: the lists are replaced, never changed. */
        private final Map<K, List<Follower>> followers = new ConcurrentHashMap<>();

        private final Continuity continuity = new Continuity();
        private Subscription subscription;

        void begin(Topic topic) {
            subscription = store.subscribe(topic, this::deliver);
        }

        void add(K key, Follower follower) {
            List<Follower> all = new ArrayList<>(followers.getOrDefault(key, List.of()));
            all.add(follower);
            followers.put(key, List.copyOf(all));
        }

        /** Says whether it was the last. */
        boolean remove(K key, Follower follower) {
            List<Follower> others = followers.getOrDefault(key, List.of()).stream()
                    .filter(other -> other != follower)
                    .toList();
            if (others.isEmpty()) {
                followers.remove(key);
            } else {
                followers.put(key, others);
            }
            return followers.isEmpty();
        }

        private void deliver(Delivery delivery) {
            if (!continuity.isKeptBy(delivery)) {
                followers.values().forEach(some -> each(some, delivery, follower -> ignored -> follower.lost()));
                return;
            }
            receivers
                    .apply(delivery)
                    .ifPresentOrElse(
                            keys -> keys.forEach(key -> tell(followers.getOrDefault(key, List.of()), delivery)),
                            () -> followers.values().forEach(some -> tell(some, delivery)));
        }

        private void tell(List<Follower> some, Delivery delivery) {
            each(some, delivery, follower -> follower::take);
        }

        private static void each(List<Follower> some, Delivery delivery, Function<Follower, Subscriber> how) {
            some.forEach(follower -> how.apply(follower).tell(delivery, LOG));
        }
    }
}
