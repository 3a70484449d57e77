package io.tandem.store.redis;

import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The topics that somebody on this node subscribes to, and what waits to be delivered to them. */
final class Feeds {

    /** How many events may wait before no more are read; reading goes on when half of them are delivered. */
    static final int MOST_WAITING = 10_000;

    private final ConcurrentHashMap<Topic, Feed> feeds = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<Runnable> resume = new AtomicReference<>();
    private final RecordCodec codec;
    private final Executor executor;

    Feeds(RecordCodec codec, Executor executor) {
        this.codec = codec;
        this.executor = executor;
    }

    /** @param known tells the last place that is taken in the log; asked when events after it are sure to be noticed */
    Subscription add(Topic topic, Subscriber subscriber, Function<Topic, Place> known) {
        FeedSubscription subscription = new FeedSubscription(this, topic, subscriber);
        feeds.compute(topic, (name, present) -> {
            Feed feed = present == null ? new Feed(this, codec, executor) : present;
            feed.add(subscription);
            return feed;
        });
        subscription.begin(known.apply(topic));
        return subscription;
    }

    void remove(Topic topic, FeedSubscription subscription) {
        feeds.computeIfPresent(topic, (name, feed) -> feed.remove(subscription) ? feed : null);
    }

    /** @param arrivals of the partition that it is from */
    void take(Entry entry, Arrivals arrivals) {
        Feed feed = feeds.get(entry.topic());
        if (feed != null) {
            waiting.incrementAndGet();
            arrivals.begin(entry.place());
            feed.take(new Parcel(entry, arrivals));
        }
    }

    /** Notes that an event was delivered. */
    void delivered(Parcel parcel) {
        parcel.arrivals().end(parcel.entry().place());
        if (waiting.decrementAndGet() <= MOST_WAITING / 2) {
            resume();
        }
    }

    /** Runs an action as soon as there is room for more events. */
    void whenRoom(Runnable action) {
        if (waiting.get() < MOST_WAITING) {
            action.run();
            return;
        }
        Runnable before = resume.getAndSet(action);
        if (before != null) {
            executor.execute(before);
        }
        if (waiting.get() <= MOST_WAITING / 2) {
            resume();
        }
    }

    /** The topics that somebody subscribes to. */
    Iterable<Topic> topics() {
        return feeds.keySet();
    }

    private void resume() {
        Runnable action = resume.getAndSet(null);
        if (action != null) {
            executor.execute(action);
        }
    }
}
