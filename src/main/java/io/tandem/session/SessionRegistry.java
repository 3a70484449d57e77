package io.tandem.session;

import io.tandem.config.Settings;
import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The connections of this node and the sessions opened on them; ends those that were silent for too long. */
@ApplicationScoped
public class SessionRegistry {

    private static final Logger LOG = Logger.getLogger(SessionRegistry.class.getName());

    /** How often silence is looked for; limits are counted in seconds. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** Part of the time for draining in which connections are closed; the rest is for the clients to let go. */
    private static final int PART_OF_DRAIN_TIME = 2;

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> empty = new CompletableFuture<>();
    private final AtomicBoolean storeIsAway = new AtomicBoolean();
    private final List<Runnable> beforeDrain = new CopyOnWriteArrayList<>();
    private final List<Runnable> atDrain = new CopyOnWriteArrayList<>();
    private volatile boolean draining;
    private Settings settings;
    private Clock clock;
    private Alarms alarms;
    private GatewayObserver observer;
    private Semaphore seats;
    private Connection.Terms terms;
    private Farewell farewell;

    /** For CDI's proxy only. */
    protected SessionRegistry() {}

    @Inject
    public SessionRegistry(Settings settings, Clock clock, Alarms alarms, GatewayObserver observer) {
        this.settings = settings;
        this.clock = clock;
        this.alarms = alarms;
        this.farewell = new Farewell(alarms);
        this.observer = observer;
        this.seats = new Semaphore(settings.get(SessionSettings.MAX_CONNECTIONS));
        this.terms = new Connection.Terms(
                new Outbox.Bounds(
                        settings.get(SessionSettings.OUTBOX_MESSAGES), settings.get(SessionSettings.OUTBOX_BYTES)),
                new Inbox.Bounds(
                        settings.get(SessionSettings.INBOX_MESSAGES), settings.get(SessionSettings.INBOX_BYTES)),
                settings.get(SessionSettings.RATE),
                settings.get(SessionSettings.BURST),
                settings.get(SessionSettings.START_TIMEOUT));
    }

    void start(@Observes Startup startup) {
        nextRound();
    }

    /**
     * Takes up a client's connection.
     *
     * @param accent name of the protocol it speaks
     * @param remoteAddress where it comes from
     * @param wire the way out to it
     * @return the connection; ended already with {@link CloseCode#FULL} if the node holds as many as it may, or for what
     *     {@link #turnsAway()} says
     */
    public Connection connect(String accent, String remoteAddress, Wire wire) {
        // Seats, as one turned away is a connection too, until its transport lets go, but must keep nobody else out.
        boolean seated = seats.tryAcquire();
        Connection connection =
                new Connection(accent, remoteAddress, wire, terms, clock, observer, leaving -> gone(leaving, seated));
        connections.add(connection);
        Optional<CloseCode> away = turnsAway();
        if (away.isPresent()) {
            connection.finish(away.get());
        } else if (!seated) {
            connection.abort(CloseCode.FULL);
        }
        return connection;
    }

    /**
     * Opens a session on a connection.
     *
     * @param id unique number of the session
     * @param idleLimit longest silence the session survives
     * @return the session; nothing if the connection has one already or has ended
     */
    public Optional<GatewaySession> open(
            Connection connection, long id, SessionKind kind, Principal principal, Duration idleLimit) {
        GatewaySession session = new GatewaySession(id, kind, principal, connection, observer);
        if (draining || !connection.begin(session, idleLimit)) {
            return Optional.empty();
        }
        observer.opened(kind);
        if (connection.hasEnded()) {
            session.end(connection.end());
            return Optional.empty();
        }
        return Optional.of(session);
    }

    /** Whether this node takes no new connections because it is about to stop. */
    public boolean draining() {
        return draining;
    }

    /** Why this node takes on no clients at the moment; nothing if it does. */
    public Optional<CloseCode> turnsAway() {
        if (draining) {
            return Optional.of(CloseCode.DRAINING);
        }
        return storeIsAway.get() ? Optional.of(CloseCode.STORE_LOST) : Optional.empty();
    }

    /**
     * Notes whether the Store can be used.
     *
     * @return whether that is new
     */
    boolean storeIs(boolean there) {
        return storeIsAway.compareAndSet(there, !there);
    }

    /** Closes the connections that there are, spread over a short time. */
    void sendAway(CloseCode code) {
        farewell.bid(connections, code, settings.get(SessionSettings.DRAIN_TIME).dividedBy(PART_OF_DRAIN_TIME));
    }

    /**
     * Closes every connection with {@link CloseCode#DRAINING}: those that there are spread over a part of
     * {@link SessionSettings#DRAIN_TIME}, and those that come from now on at once.
     *
     * @return completes when the last connection is gone
     */
    public CompletionStage<Void> drain() {
        draining = true;
        beforeDrain.forEach(SessionRegistry::run);
        sendAway(CloseCode.DRAINING);
        atDrain.forEach(SessionRegistry::run);
        completeWhenEmpty();
        return empty;
    }

    /** What fails for some clients must not keep the node from sending the others away. */
    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "Draining goes on without something that should have been done for it", fault);
        }
    }

    /** Has something done when this node begins to drain, about what clients should be sent before they are closed. Must not block. */
    public void beforeDraining(Runnable action) {
        beforeDrain.add(action);
    }

    /** Has something done when this node begins to drain, about clients that hold no connection. Must not block. */
    public void whenDraining(Runnable action) {
        atDrain.add(action);
    }

    /** The connections of this node at this moment. */
    public Collection<Connection> connections() {
        return Collections.unmodifiableSet(connections);
    }

    private void gone(Connection connection, boolean seated) {
        if (connections.remove(connection) && seated) {
            seats.release();
        }
        completeWhenEmpty();
    }

    private void completeWhenEmpty() {
        if (draining && connections.isEmpty()) {
            empty.complete(null);
        }
    }

    private void nextRound() {
        alarms.set(ROUND, () -> {
            nextRound();
            Instant now = clock.instant();
            Duration sendTimeout = settings.get(SessionSettings.SEND_TIMEOUT);
            connections.forEach(connection -> connection.check(now, sendTimeout));
        });
    }
}
