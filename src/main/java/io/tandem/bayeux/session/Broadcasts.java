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
import java.util.concurrent.CompletionStage;

/** Takes what is published to the subscribers on all nodes, in one order for all of them. */
@ApplicationScoped
public class Broadcasts {

    private static final String GROUP = "bayeux-broadcast";
    private static final Topic TOPIC = new Topic("bayeux-broadcast");

    /**
     * One event that was published.
     *
     * @param channel where
     * @param text the event, encoded
     * @param except {@code clientId} that does not get it; empty for none
     * @param patience how long it may wait for company, in milliseconds; negative for not at all
     */
    record Published(String channel, String text, String except, long patience) {}

    @Inject
    private Store store;

    @Inject
    private Channels channels;

    void start(@Observes Startup startup) {
        store.subscribe(TOPIC, delivery -> arrived((Published) delivery.event()));
    }

    /** Publishes an event; the stage completes when it is on its way. */
    public CompletionStage<Void> publish(ChannelName channel, Event event, String except, Optional<Duration> patience) {
        Published published = new Published(
                channel.value(),
                event.text(),
                except,
                patience.map(Duration::toMillis).orElse(-1L));
        return store.update(GROUP, workspace -> {
            workspace.publish(TOPIC, published);
            return null;
        });
    }

    private void arrived(Published published) {
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
