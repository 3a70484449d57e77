package io.tandem.bayeux;

import io.tandem.session.Wire;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The talks that clients hold over service channels in place of WebSockets: one at a time for each client and channel. When
 * the gateway ends one, an event with {@code close} takes the place of the close frame; the next message begins another. A talk
 * dies with its node: a node that takes the client's session up tells it so, in the same way.
 *
 * @param <T> the talk, as a protocol calls it
 */
public final class ServiceTalks<T> {

    private static final String NOTE = "talk";
    private static final String GOING = "going";

    private final Map<BayeuxClient, Map<String, T>> talks = new ConcurrentHashMap<>();
    private final Consumer<T> disconnected;

    /** @param disconnected tells a talk that its client is gone, or that it is over */
    public ServiceTalks(Consumer<T> disconnected) {
        this.disconnected = disconnected;
    }

    /**
     * The talk of a client on a channel.
     *
     * @param begin begins one, if there is none; of several that begin at once one goes on
     */
    public T of(BayeuxClient client, String channel, Function<Wire, T> begin) {
        Map<String, T> ofClient = talks.computeIfAbsent(client, first -> new ConcurrentHashMap<>());
        T going = ofClient.get(channel);
        if (going != null) {
            return going;
        }
        ServiceWire wire = new ServiceWire(client, channel);
        T begun = begin.apply(wire);
        going = ofClient.putIfAbsent(channel, begun);
        if (going != null) {
            disconnected.accept(begun); // the client must not hear of it, whatever the gateway says to it
            return going;
        }
        client.note(new Note(NOTE + channel, GOING));
        wire.whenClosed(() -> {
            if (ofClient.remove(channel, begun)) {
                client.note(Note.forget(NOTE + channel));
                disconnected.accept(begun);
            }
        });
        return begun;
    }

    /** The talk that a client holds on a channel, if it does. */
    public Optional<T> going(BayeuxClient client, String channel) {
        return Optional.ofNullable(talks.get(client)).map(ofClient -> ofClient.get(channel));
    }

    /**
     * A client's session has been taken up from another node: talks that were held there are over, and the client is told.
     *
     * @param served whether a channel is one of these talks'
     */
    public void takenUp(BayeuxClient client, Map<String, String> notes, Predicate<String> served) {
        notes.keySet().stream()
                .filter(name -> name.startsWith(NOTE))
                .map(name -> name.substring(NOTE.length()))
                .filter(served)
                .forEach(channel -> ServiceWire.tellLost(client, channel, Note.forget(NOTE + channel)));
    }

    /** A client is gone: its talks are over. */
    public void ended(BayeuxClient client) {
        Optional.ofNullable(talks.remove(client))
                .ifPresent(ofClient -> ofClient.values().forEach(disconnected));
    }
}
