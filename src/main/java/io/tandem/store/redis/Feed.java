package io.tandem.store.redis;

import io.tandem.store.Delivery;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The events of one topic on this node, from their reading to their delivery. Its lock guards the fields only; subscribers
 * are called outside of it, by one thread at a time. How many wait is bounded by {@link Feeds}, for all topics together.
 */
final class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class.getName());
    private static final FeedSubscription[] NONE = {};

    private final Feeds feeds;
    private final RecordCodec codec;
    private final Executor executor;
    private final Queue<Parcel> waiting = new ArrayDeque<>();
    private FeedSubscription[] subscriptions = NONE; // never changed, only replaced
    private boolean draining;

    Feed(Feeds feeds, RecordCodec codec, Executor executor) {
        this.feeds = feeds;
        this.codec = codec;
        this.executor = executor;
    }

    synchronized void add(FeedSubscription subscription) {
        subscriptions = Arrays.copyOf(subscriptions, subscriptions.length + 1);
        subscriptions[subscriptions.length - 1] = subscription;
    }

    /** Takes a subscription out and says whether any are left. */
    synchronized boolean remove(FeedSubscription subscription) {
        subscriptions = Arrays.stream(subscriptions)
                .filter(present -> present != subscription)
                .toArray(FeedSubscription[]::new);
        return subscriptions.length > 0;
    }

    void take(Parcel parcel) {
        synchronized (this) {
            waiting.add(parcel);
            if (draining) {
                return;
            }
            draining = true;
        }
        executor.execute(this::drain);
    }

    private void drain() {
        for (Parcel next = next(); next != null; next = next()) {
            try {
                deliver(next.entry());
            } finally {
                feeds.delivered(next);
            }
        }
    }

    private void deliver(Entry entry) {
        Object event;
        try {
            event = codec.read(entry.body(), entry.type());
        } catch (IllegalArgumentException unknown) { // what a newer release has published concerns nobody here
            LOG.log(Level.WARNING, "An event cannot be read and is passed over: {0}", unknown.getMessage());
            return;
        }
        Delivery delivery = new Delivery(entry.topic(), entry.epoch(), entry.offset(), event);
        for (FeedSubscription subscription : subscriptions()) {
            subscription.deliver(entry.place(), delivery);
        }
    }

    private synchronized FeedSubscription[] subscriptions() {
        return subscriptions;
    }

    private synchronized Parcel next() {
        Parcel next = waiting.poll();
        draining = next != null;
        return next;
    }
}
