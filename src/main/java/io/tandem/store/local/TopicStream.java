package io.tandem.store.local;

import io.tandem.store.Delivery;
import io.tandem.store.Topic;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * The events of one topic, from their commit to their delivery. Its lock guards the fields only; subscribers are called
 * outside of it, by one thread at a time.
 */
final class TopicStream {

    /** An event and those who had subscribed when it was committed. */
    private record Pending(Delivery delivery, LocalSubscription[] subscriptions) {}

    private static final LocalSubscription[] NONE = {};

    /** Most topics are quiet, and there are many of them. */
    private static final int USUAL = 1;

    private final Topic topic;
    private final String store;
    private final long life;
    private final Queue<Pending> pending = new ArrayDeque<>(USUAL);
    private LocalSubscription[] subscriptions = NONE; // never changed, only replaced
    private String epoch; // made for the first event
    private long offset;
    private boolean draining;

    /**
     * @param store tells this life of the store from every other
     * @param life number of this stream in it
     */
    TopicStream(Topic topic, String store, long life) {
        this.topic = topic;
        this.store = store;
        this.life = life;
    }

    synchronized void add(LocalSubscription subscription) {
        subscriptions = Arrays.copyOf(subscriptions, subscriptions.length + 1);
        subscriptions[subscriptions.length - 1] = subscription;
    }

    /** Takes a subscription out and says whether any are left. */
    synchronized boolean remove(LocalSubscription subscription) {
        subscriptions = Arrays.stream(subscriptions)
                .filter(present -> present != subscription)
                .toArray(LocalSubscription[]::new);
        return subscriptions.length > 0;
    }

    /** Takes an event in, to be delivered by {@link #drain}; says whether anybody wants it. */
    synchronized boolean append(Object event) {
        if (subscriptions.length == 0) {
            return false;
        }
        if (offset == 0) {
            epoch = store + '-' + life;
        }
        offset++;
        pending.add(new Pending(new Delivery(topic, epoch, offset, event), subscriptions));
        return true;
    }

    /** Delivers what is pending, unless a thread, maybe this very one further up, is delivering already: it goes on. */
    void drain() {
        if (!begin()) {
            return;
        }
        for (Pending next = next(); next != null; next = next()) {
            for (LocalSubscription subscription : next.subscriptions) {
                subscription.deliver(next.delivery);
            }
        }
    }

    private synchronized boolean begin() {
        if (draining || pending.isEmpty()) {
            return false;
        }
        draining = true;
        return true;
    }

    private synchronized Pending next() {
        Pending next = pending.poll();
        draining = next != null;
        return next;
    }
}
