package io.tandem.bayeux.session;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.message.Event;
import io.tandem.store.Store;
import io.tandem.store.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** Takes what is published to the subscribers on all nodes, in one order for all of them. */
@ApplicationScoped
public class Broadcasts {

    private static final String GROUP = "bayeux-broadcast";
    private static final Topic TOPIC = new Topic("bayeux-broadcast");

    /** Most characters of events that this node has published and not delivered yet. */
    private static final long MOST_WAITING = 8_000_000;

    /** What an event takes besides its text, so that small ones are bounded too. */
    private static final long OVERHEAD = 100;

    /**
     * One event that was published.
     *
     * @param channel where
     * @param text the event, encoded
     * @param except {@code clientId} that does not get it; empty for none
     * @param patience how long it may wait for company, in milliseconds; negative for not at all
     * @param node where it was published
     */
    record Published(String channel, String text, String except, long patience, String node) {}

    private final String node = ClientIds.next();
    private final AtomicLong waiting = new AtomicLong();

    @Inject
    private Store store;

    @Inject
    private Channels channels;

    void start(@Observes Startup startup) {
        store.subscribe(TOPIC, delivery -> arrived((Published) delivery.event()));
    }

    /**
     * Publishes an event; the stage completes when it is on its way.
     *
     * @return false if what this node has published faster than it can deliver it takes too much room
     */
    public CompletionStage<Boolean> publish(
            ChannelName channel, Event event, String except, Optional<Duration> patience) {
        Published published = new Published(
                channel.value(),
                event.text(),
                except,
                patience.map(Duration::toMillis).orElse(-1L),
                node);
        if (waiting.addAndGet(weight(published)) > MOST_WAITING) {
            waiting.addAndGet(-weight(published));
            return CompletableFuture.completedStage(false);
        }
        return store.update(GROUP, workspace -> {
                    workspace.publish(TOPIC, published);
                    return true;
                })
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        waiting.addAndGet(-weight(published));
                    }
                });
    }

    private static long weight(Published published) {
        return OVERHEAD + published.text().length();
    }

    private void arrived(Published published) {
        if (published.node().equals(node)) {
            waiting.addAndGet(-weight(published));
        }
        ChannelName.parse(published.channel())
                .ifPresent(name -> channels.deliver(
                        name,
                        Event.encoded(published.text()),
                        published.except(),
                        Optional.of(published.patience())
                                .filter(millis -> millis >= 0)
                                .map(Duration::ofMillis)));
    }
}
