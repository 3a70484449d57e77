package io.tandem.store.local;

import io.tandem.store.Delivery;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import java.util.logging.Logger;

/** One subscriber on one topic of this store. */
final class LocalSubscription implements Subscription {

    private static final Logger LOG = Logger.getLogger(LocalSubscription.class.getName());

    private final Topics topics;
    private final Topic topic;
    private final Subscriber subscriber;
    private volatile boolean cancelled;

    LocalSubscription(Topics topics, Topic topic, Subscriber subscriber) {
        this.topics = topics;
        this.topic = topic;
        this.subscriber = subscriber;
    }

    @Override
    public void cancel() {
        cancelled = true;
        topics.remove(topic, this);
    }

    void deliver(Delivery delivery) {
        if (cancelled) {
            return;
        }
        subscriber.tell(delivery, LOG);
    }
}
