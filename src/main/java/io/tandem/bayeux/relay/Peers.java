package io.tandem.bayeux.relay;

import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.bayeux.session.Broadcasts;
import io.tandem.session.SessionRegistry;
import io.tandem.store.Store;
import io.tandem.store.Topic;
import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Which nodes can be passed requests. Each is heard every two seconds. One is gone that was not heard between five beats of
 * this node's own: so neither a pause of this node nor one of the Store makes the others look dead. That is why it does not go by
 * the leases of {@link io.tandem.node.Nodes}, which all end together when the Store is away: who may write must be beyond doubt,
 * while a request that is passed to a dead node is only late.
 */
@ApplicationScoped
public class Peers {

    private static final Logger LOG = Logger.getLogger(Peers.class.getName());
    private static final String GROUP = "bayeux-peers";
    private static final Topic TOPIC = new Topic("bayeux-peers");
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int MOST_MISSED = 4;

    /** Beats until it is long ago that a node died before this one came, whose sessions may still be waiting for their clients. */
    private static final int YOUTH = 16;

    /** One is remembered to be gone for as long as the records of its sessions are kept. */
    private static final int MOST_REMEMBERED = 2_000;

    /**
     * Event: a node is there.
     *
     * @param leaving whether it is about to stop, and its sessions are to be taken up
     * @param since number of the first broadcast that it knows
     */
    record Beat(String node, boolean leaving, long since) {}

    private record Peer(int missed, boolean leaving, long since) {

        boolean serves() {
            return missed <= MOST_MISSED && !leaving;
        }

        Peer missedOnceMore() {
            return new Peer(missed + 1, leaving, since);
        }
    }

    private final Map<String, Peer> peers = new HashMap<>();
    private int ownBeats;
    private final List<Consumer<String>> mourners = new CopyOnWriteArrayList<>();

    @Inject
    private Store store;

    @Inject
    private Alarms alarms;

    @Inject
    private BayeuxSessions sessions;

    @Inject
    private Broadcasts broadcasts;

    @Inject
    private SessionRegistry registry;

    void start(@Observes Startup startup) {
        store.subscribe(TOPIC, delivery -> heard((Beat) delivery.event()));
        registry.whenDraining(this::beat);
        beat();
        nextBeat();
    }

    /** Whether a node can be passed requests. One that was never heard has the usual time to be. */
    synchronized boolean serves(String node) {
        return peers.computeIfAbsent(node, unheard -> new Peer(0, false, Broadcasts.NONE))
                .serves();
    }

    /**
     * A node that should take up sessions of dead nodes in place of this one, which has not been there for long and may not
     * know all that they have missed: the one that knows broadcasts from the earliest on, for all nodes may be new; nothing if
     * that is this one.
     */
    synchronized Optional<String> elder() {
        return isYoung()
                ? peers.entrySet().stream()
                        .filter(peer ->
                                peer.getValue().serves() && peer.getValue().since() < broadcasts.since())
                        .min(Comparator.comparingLong(peer -> peer.getValue().since()))
                        .map(Map.Entry::getKey)
                : Optional.empty();
    }

    private boolean isYoung() {
        return ownBeats < YOUTH;
    }

    /** Has somebody told of each node that is gone. */
    void whenGone(Consumer<String> mourner) {
        mourners.add(mourner);
    }

    private void heard(Beat beat) {
        if (beat.node().equals(sessions.node())) {
            count().forEach(gone -> mourners.forEach(mourner -> mourner.accept(gone)));
        } else {
            synchronized (this) {
                peers.put(beat.node(), new Peer(0, beat.leaving(), beat.since()));
            }
        }
    }

    /** Those that are gone since now. */
    private synchronized List<String> count() {
        List<String> gone = new ArrayList<>();
        ownBeats++;
        peers.replaceAll((node, peer) -> {
            Peer counted = peer.missedOnceMore();
            if (counted.missed() == MOST_MISSED + 1) {
                gone.add(node);
            }
            return counted;
        });
        peers.values().removeIf(peer -> peer.missed() > MOST_REMEMBERED);
        return gone;
    }

    private void beat() {
        store.update(GROUP, workspace -> {
                    workspace.publish(TOPIC, new Beat(sessions.node(), registry.draining(), broadcasts.since()));
                    return null;
                })
                .exceptionally(failure -> {
                    LOG.log(Level.FINE, "The other nodes could not be told that this one is there", failure);
                    return null;
                });
    }

    private void nextBeat() {
        alarms.set(BEAT, () -> {
            nextBeat();
            beat();
        });
    }
}
