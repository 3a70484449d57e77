package io.tandem.store.redis;

import io.tandem.store.Delivery;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import java.util.logging.Logger;

/** One subscriber on one topic. */
final class FeedSubscription implements Subscription {

    private static final Logger LOG = Logger.getLogger(FeedSubscription.class.getName());

    private final Feeds feeds;
    private final Topic topic;
    private final Subscriber subscriber;

    /** The last place that does not concern it; nothing does as long as it is not known. */
    private volatile Place after;

    private volatile boolean cancelled;

    FeedSubscription(Feeds feeds, Topic topic, Subscriber subscriber) {
        this.feeds = feeds;
        this.topic = topic;
        this.subscriber = subscriber;
    }

    void begin(Place known) {
        after = known;
    }

    @Override
    public void cancel() {
        cancelled = true;
        feeds.remove(topic, this);
    }

    void deliver(Place place, Delivery delivery) {
        Place begin = after;
        if (cancelled || begin == null || !place.isAfter(begin)) {
            return;
        }
        subscriber.tell(delivery, LOG);
    }
}
