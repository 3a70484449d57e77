package io.tandem.bayeux.session;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.message.Event;
import io.tandem.session.SessionRegistry;
import io.tandem.store.Delivery;
import io.tandem.store.Store;
import io.tandem.store.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes what is published to the subscribers on all nodes, in one order for all of them. */
@ApplicationScoped
public class Broadcasts {

    /** Stands for the first broadcast of a node that does not know any. */
    public static final long NONE = Long.MAX_VALUE;

    private static final Logger LOG = Logger.getLogger(Broadcasts.class.getName());
    private static final String GROUP = "bayeux-broadcast";
    private static final Topic TOPIC = new Topic("bayeux-broadcast");

    /** Most characters of events that this node has published and not delivered yet. */
    private static final long MOST_WAITING = 8_000_000;

    /** The last ones are remembered for sessions of nodes that die: enough for the time until that is noticed. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final long MOST_CHARACTERS = 8_000_000;

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
    record Published(String channel, String text, String except, long patience, String node) {

        Optional<Broadcast> at(Place place) {
            return ChannelName.parse(channel)
                    .map(name -> new Broadcast(name, Event.encoded(text), except, waits(), place));
        }

        private Optional<Duration> waits() {
            return patience < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(patience));
        }
    }

    private final String node = ClientIds.next();
    private final AtomicLong waiting = new AtomicLong();
    private final ArrayDeque<Broadcast> latest = new ArrayDeque<>();
    private long remembered;
    private Place last;
    private volatile long since = NONE;

    @Inject
    private Store store;

    @Inject
    private Channels channels;

    @Inject
    private FanOut fanOut;

    @Inject
    private SessionRegistry registry;

    void start(@Observes Startup startup) {
        fanOut.handOutBy(this::handOut);
        registry.beforeDraining(fanOut::hurry);
        store.subscribe(TOPIC, fanOut::take);
        // On no channel, so that this node knows from the beginning how far the stream has come.
        publish(new Published("", "", "", -1, node)).exceptionally(failure -> {
            LOG.log(Level.FINE, "How far broadcasts have come shows with the first of them only", failure);
            return false;
        });
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
        return publish(published);
    }

    /**
     * What a client has published on a channel has reached its own session, if that gets it and it can be known: the reply
     * comes after the event (spec 14). Broadcasts of other nodes' making may be still to come.
     *
     * @param except {@code clientId} that does not get it; empty for none
     */
    public CompletionStage<Void> reached(BayeuxSession publisher, ChannelName channel, String except) {
        boolean awaited = !publisher.id().equals(except) && isFor(publisher, channel);
        return awaited ? fanOut.handedOut() : CompletableFuture.completedStage(null);
    }

    private CompletionStage<Boolean> publish(Published published) {
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
                        heardOf(published);
                    }
                });
    }

    /** It waits no more. One that seemed to have failed may come all the same. */
    private void heardOf(Published published) {
        waiting.updateAndGet(before -> Math.max(0, before - weight(published)));
    }

    private static long weight(Published published) {
        return OVERHEAD + published.text().length();
    }

    /** How far the broadcasts have come that sessions of this node were given; nothing if there were none yet. */
    synchronized Optional<Place> place() {
        return Optional.ofNullable(last);
    }

    /**
     * Number of the first broadcast that this node knows of the present life of the stream; {@link #NONE} if it knows none
     * yet. A node with a lower one knows all that this one does.
     */
    public long since() {
        return since;
    }

    /** Subscribes a session that comes from another node, and gives it what it has missed on the way. */
    synchronized void resume(BayeuxSession session, List<ChannelName> names, Optional<Place> heard) {
        channels.subscribe(session, names);
        if (heard.isEmpty() || !session.acknowledging()) {
            return; // nobody knows what it has been given
        }
        session.deliver(latest.stream()
                .filter(one -> one.place().epoch().equals(heard.get().epoch())
                        && !one.place().isNotAfter(heard.get())
                        && !one.except().equals(session.id())
                        && isFor(session, one.channel()))
                .toList());
    }

    private static boolean isFor(BayeuxSession session, ChannelName name) {
        return session.subscriptions().contains(name)
                || name.patterns().stream().anyMatch(session.subscriptions()::contains);
    }

    private synchronized int handOut(List<Delivery> deliveries) {
        List<Broadcast> broadcasts = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            arrived(delivery).ifPresent(broadcasts::add);
        }
        broadcasts.forEach(this::remember);
        return channels.deliver(broadcasts);
    }

    private Optional<Broadcast> arrived(Delivery delivery) {
        Published published = (Published) delivery.event();
        Place place = new Place(delivery.life(), delivery.offset());
        if (last == null || !place.follows(last)) {
            since = delivery.offset();
            waiting.set(0); // what was missed will not be heard any more
        } else if (published.node().equals(node)) {
            heardOf(published);
        }
        last = place;
        return published.at(place);
    }

    private void remember(Broadcast broadcast) {
        latest.add(broadcast);
        remembered += weight(broadcast);
        while (latest.size() > MOST_REMEMBERED || remembered > MOST_CHARACTERS && latest.size() > 1) {
            remembered -= weight(latest.remove());
        }
    }

    private static long weight(Broadcast broadcast) {
        return OVERHEAD + broadcast.event().text().length();
    }
}
