package io.tandem.bayeux.session;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.option.Options;
import io.tandem.session.Unproxied;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The broadcast channels and patterns of this node, and who has subscribed to them (spec 2, 7, 8). */
@Unproxied
public class Channels {

    private static final Logger LOG = Logger.getLogger(Channels.class.getName());

    /** A channel without subscribers goes when it was found so for the third time (spec 2). */
    private static final int IDLE_SWEEPS = 3;

    private final Map<ChannelName, Channel> channels = new ConcurrentHashMap<>();
    private final int most;

    @Inject
    public Channels(Options options) {
        this.most = options.limits().maxChannels();
    }

    /** Whether a channel or pattern exists on this node. */
    public boolean exists(ChannelName name) {
        return channels.containsKey(name);
    }

    /** Whether one more can be created. */
    public boolean haveRoom() {
        return channels.size() < most;
    }

    /** Brings a channel into being, or keeps one in being. */
    public void touch(ChannelName name) {
        channels.compute(name, (same, channel) -> channel == null ? new Channel() : channel.touched());
    }

    /** Subscribes a session; without effect where it is subscribed already. */
    public void subscribe(BayeuxSession session, Collection<ChannelName> names) {
        for (ChannelName name : names) {
            channels.compute(name, (same, channel) -> {
                Channel joined = channel == null ? new Channel() : channel.touched();
                joined.subscribers().add(session);
                session.subscribed(name); // in here, lest an unsubscribe at the same time leaves one of the two
                return joined;
            });
        }
        if (session.hasEnded()) {
            leave(session);
        }
    }

    /** Ends subscriptions of a session; without effect where it has none. */
    public void unsubscribe(BayeuxSession session, Collection<ChannelName> names) {
        for (ChannelName name : names) {
            channels.compute(name, (same, channel) -> {
                if (channel != null) {
                    channel.subscribers().remove(session);
                }
                session.unsubscribed(name);
                return channel;
            });
        }
    }

    /** Ends all subscriptions of a session. */
    void leave(BayeuxSession session) {
        unsubscribe(session, List.copyOf(session.subscriptions()));
    }

    /**
     * Delivers broadcasts to every session that has subscribed to their channel or a pattern for it, in their order and to each once.
     *
     * @return how many deliveries these are
     */
    int deliver(List<Broadcast> broadcasts) {
        if (broadcasts.size() == 1) {
            List<BayeuxSession> sessions = receivers(broadcasts.get(0)).toList();
            sessions.forEach(session -> deliver(session, broadcasts));
            return sessions.size();
        }
        Map<BayeuxSession, List<Broadcast>> parcels = new IdentityHashMap<>();
        broadcasts.forEach(
                one -> receivers(one).forEach(session -> parcels.computeIfAbsent(session, first -> new ArrayList<>(1))
                        .add(one)));
        parcels.forEach(Channels::deliver);
        return parcels.values().stream().mapToInt(List::size).sum();
    }

    /** What fails with one session must not keep the events from the others. */
    private static void deliver(BayeuxSession session, List<Broadcast> broadcasts) {
        try {
            session.deliver(broadcasts);
        } catch (Throwable fault) { // even an error
            LOG.log(Level.SEVERE, "Events could not be delivered to one of their subscribers", fault);
        }
    }

    private Stream<BayeuxSession> receivers(Broadcast broadcast) {
        return subscribers(broadcast.channel()).stream()
                .filter(session -> !session.id().equals(broadcast.except()));
    }

    /** How many channels and patterns there are. */
    public int size() {
        return channels.size();
    }

    /** How many subscriptions there are. */
    public int subscriptions() {
        return channels.values().stream()
                .mapToInt(channel -> channel.subscribers().size())
                .sum();
    }

    /** Removes what nobody has used for a while. */
    void sweep() {
        for (ChannelName name : channels.keySet()) {
            channels.computeIfPresent(name, (same, channel) -> channel.isIdleFor(IDLE_SWEEPS) ? null : channel);
        }
    }

    private Collection<BayeuxSession> subscribers(ChannelName name) {
        Set<BayeuxSession> found = subscribersOf(name);
        boolean merged = false;
        for (ChannelName pattern : name.patterns()) {
            Set<BayeuxSession> more = subscribersOf(pattern);
            if (more.isEmpty()) {
                continue;
            }
            if (found.isEmpty()) {
                found = more;
                continue;
            }
            if (!merged) {
                Set<BayeuxSession> all = Collections.newSetFromMap(new IdentityHashMap<>());
                all.addAll(found);
                found = all;
                merged = true;
            }
            found.addAll(more);
        }
        return found;
    }

    private Set<BayeuxSession> subscribersOf(ChannelName name) {
        Channel channel = channels.get(name);
        return channel == null ? Set.of() : channel.subscribers();
    }
}
