package io.tandem.store.local;

import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The topics that somebody subscribes to. A topic without subscribers is not held at all. */
final class Topics {

    private final ConcurrentHashMap<Topic, TopicStream> streams = new ConcurrentHashMap<>();
    private final AtomicLong lives = new AtomicLong();
    private final String epoch;

    /** @param epoch tells this life of the store from every other */
    Topics(String epoch) {
        this.epoch = epoch;
    }

    Subscription add(Topic topic, Subscriber subscriber) {
        LocalSubscription subscription = new LocalSubscription(this, topic, subscriber);
        streams.compute(topic, (name, present) -> {
            TopicStream stream = present == null ? new TopicStream(topic, epoch, lives.incrementAndGet()) : present;
            stream.add(subscription);
            return stream;
        });
        return subscription;
    }

    void remove(Topic topic, LocalSubscription subscription) {
        streams.computeIfPresent(topic, (name, stream) -> stream.remove(subscription) ? stream : null);
    }

    /** The stream of a topic, or null if nobody subscribes to it. */
    TopicStream stream(Topic topic) {
        return streams.get(topic);
    }

    int size() {
        return streams.size();
    }
}
