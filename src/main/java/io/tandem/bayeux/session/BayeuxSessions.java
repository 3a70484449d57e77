package io.tandem.bayeux.session;

import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.exchange.Link;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.option.Transport;
import io.tandem.bayeux.session.SessionRecords.Takeover;
import io.tandem.config.Settings;
import io.tandem.session.Outbox;
import io.tandem.session.RateLimits;
import io.tandem.session.SessionRegistry;
import io.tandem.session.SessionSettings;
import io.tandem.store.Store;
import io.tandem.store.StoreLost;
import io.tandem.store.Subscription;
import io.tandem.time.Alarms;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The sessions of this node; ends those that nobody uses any more, and takes up those of other nodes. */
@ApplicationScoped
public class BayeuxSessions {

    private static final Logger LOG = Logger.getLogger(BayeuxSessions.class.getName());

    /** Less than what others take a node for dead after. */
    private static final Duration STANDSTILL = Duration.ofSeconds(5);

    /** After that it is tried again to remove a session from the Store. */
    private static final Duration REMOVED_AGAIN = Duration.ofSeconds(1);

    private final Map<String, BayeuxSession> sessions = new ConcurrentHashMap<>();
    private final Map<BayeuxSession, Subscription> followed = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Optional<BayeuxSession>>> arriving = new ConcurrentHashMap<>();
    private final Counters counters = new Counters();

    private Channels channels;
    private Broadcasts broadcasts;
    private Iterable<BayeuxService> services;
    private SessionMeans means;

    /** For CDI's proxy only. */
    protected BayeuxSessions() {}

    @Inject
    BayeuxSessions(
            Options options,
            Settings settings,
            Clock clock,
            Alarms alarms,
            Store store,
            RateLimits limits,
            SessionRegistry registry,
            Channels channels,
            Broadcasts broadcasts,
            ConnectReplies connectReplies,
            Turns turns,
            @Any Instance<BayeuxService> services) {
        this.channels = channels;
        this.broadcasts = broadcasts;
        this.services = services;
        this.means = new SessionMeans(
                clock,
                alarms,
                options,
                new Outbox.Bounds(options.limits().maxQueue(), settings.get(SessionSettings.OUTBOX_BYTES)),
                limits::next,
                registry,
                SessionRecords.of(store, ClientIds.next()),
                connectReplies,
                this::end,
                new Browsers(),
                turns,
                counters);
    }

    void start(@Observes Startup startup) {
        means.registry().whenDraining(() -> sessions.values()
                .forEach(session -> session.delivery().drain()));
        nextSweep();
    }

    /**
     * What is here may have gone on elsewhere, or be gone: the Store decides when the clients come back. Before connections
     * are closed, which sessions that talk through others would be told by way of the Store.
     */
    void letGo(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StoreLost loss) {
        sessions.values().forEach(session -> {
            end(session, SessionEnd.LET_GO);
            sessions.remove(session.id(), session); // also one that could not be removed from the Store yet
        });
    }

    /** Whether this node takes one more session. */
    public boolean hasRoom() {
        return sessions.size() < means.options().limits().maxSessions();
    }

    /** Opens a session; the stage completes when it is kept for other nodes, where there can be any. */
    public CompletionStage<BayeuxSession> open(SessionStart start) {
        return means.records().create(start).thenApply(kept -> {
            BayeuxSession session = new BayeuxSession(start, means);
            NewsFeed feed = feed(true);
            followed.put(session, means.records().follow(start.id(), feed));
            feed.begin(session, 0);
            sessions.put(start.id(), session);
            services.forEach(service -> quietly(() -> service.opened(session)));
            return session;
        });
    }

    /**
     * The session with a {@code clientId}, from wherever it is; nothing if there is none.
     *
     * @param right decides by the browser that a session of another node is bound to whether it is taken up
     */
    public CompletionStage<Optional<BayeuxSession>> find(
            String clientId, Transport transport, Predicate<Optional<String>> right) {
        BayeuxSession here = sessions.get(clientId);
        if (here != null) {
            return CompletableFuture.completedStage(Optional.of(here));
        }
        CompletableFuture<Optional<BayeuxSession>> arrival = new CompletableFuture<>();
        CompletableFuture<Optional<BayeuxSession>> before = arriving.putIfAbsent(clientId, arrival);
        if (before != null) {
            return before;
        }
        BayeuxSession arrived = sessions.get(clientId);
        if (arrived != null) { // between the first look and the entry
            arriving.remove(clientId, arrival);
            arrival.complete(Optional.of(arrived));
            return arrival;
        }
        arrival.whenComplete((found, failure) -> arriving.remove(clientId));
        try {
            takeUp(clientId, transport, right).whenComplete((found, failure) -> {
                if (failure == null) {
                    arrival.complete(found);
                } else {
                    arrival.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException fault) {
            arrival.completeExceptionally(fault);
        }
        return arrival;
    }

    /** Binds a session that was bound to no browser; false if another browser was quicker. */
    public boolean bind(BayeuxSession session, String browser) {
        boolean bound = session.bind(browser);
        if (bound) {
            means.records().bound(session.id(), browser);
        }
        return bound;
    }

    /** A WebSocket is closed. */
    public void closed(Link link) {
        Optional.ofNullable(link.owner()).map(sessions::get).ifPresent(session -> {
            session.delivery().detached(link);
            if (link.wasTooSlow() && !session.acknowledging()) {
                end(session, SessionEnd.OVERFLOWED); // what waited for it is lost, and it must not go on unaware
            }
        });
    }

    /** Ends a session, if it has not ended. */
    public void end(BayeuxSession session, SessionEnd end) {
        if (!session.delivery().end(end)) {
            return;
        }
        channels.leave(session);
        Optional.ofNullable(followed.remove(session)).ifPresent(Subscription::cancel);
        forget(session, end);
        services.forEach(service -> quietly(() -> service.ended(session)));
        LOG.log(Level.FINE, "A Bayeux session has ended: {0}", end);
    }

    /** Keeps what a session is subscribed to; false if that shows that it is over, or goes on at another node. */
    public CompletionStage<Boolean> keepSubscriptions(BayeuxSession session) {
        Optional<Place> place = broadcasts.place();
        return session.keepSubscriptions(
                () -> session.subscriptions().stream().map(ChannelName::value).toList(), place);
    }

    /** What belongs to one session in the Store. */
    public static String group(String clientId) {
        return SessionKeys.of(clientId).group();
    }

    /** Names this node among those that hold sessions. */
    public String node() {
        return means.records().node();
    }

    /** The session with a {@code clientId} if this node holds it or is about to, else nothing, whoever holds it. */
    public CompletionStage<Optional<BayeuxSession>> findHere(String clientId) {
        BayeuxSession here = sessions.get(clientId);
        if (here != null) {
            return CompletableFuture.completedStage(Optional.of(here));
        }
        CompletableFuture<Optional<BayeuxSession>> arrival = arriving.get(clientId);
        return arrival != null
                ? arrival
                : CompletableFuture.completedStage(Optional.ofNullable(sessions.get(clientId)));
    }

    /** Name of the node that holds a session; nothing if no other node can, or there is no such session. */
    public CompletionStage<Optional<String>> holder(String clientId) {
        return means.records().holder(clientId);
    }

    /** How many are open. */
    public int size() {
        return sessions.size();
    }

    /** How many connects are held. */
    public int heldConnects() {
        return counters.held();
    }

    /** How many timers are set. */
    public int timers() {
        return counters.timers();
    }

    /** Here until it is gone from the Store too: who asks in between must not take up again what is ending. */
    private void forget(BayeuxSession session, SessionEnd end) {
        if (end.goesOn()) {
            sessions.remove(session.id(), session);
            return;
        }
        means.records().remove(session.id()).whenComplete((done, failure) -> {
            if (failure == null) {
                sessions.remove(session.id(), session);
            } else if (sessions.get(session.id()) == session) {
                means.alarms().set(REMOVED_AGAIN, () -> forget(session, end));
            }
        });
    }

    private CompletionStage<Optional<BayeuxSession>> takeUp(
            String clientId, Transport transport, Predicate<Optional<String>> right) {
        NewsFeed feed = feed(false);
        Subscription following = means.records().follow(clientId, feed);
        return means.records()
                .takeUp(clientId, right)
                .thenApply(found -> found.map(takeover -> restore(clientId, takeover, transport, feed, following)))
                .whenComplete((found, failure) -> {
                    if (failure != null || found.isEmpty()) {
                        following.cancel();
                    }
                });
    }

    private BayeuxSession restore(
            String id, Takeover takeover, Transport transport, NewsFeed feed, Subscription following) {
        SessionRecord record = takeover.record();
        BayeuxSession session = new BayeuxSession(SessionStart.further(id, record, transport), means);
        session.delivery().restore(takeover.events());
        followed.put(session, following);
        sessions.put(id, session);
        feed.begin(session, record.progress().lastEvent());
        broadcasts.resume(
                session,
                record.subscriptions().stream()
                        .flatMap(name -> ChannelName.parse(name).stream())
                        .toList(),
                record.heard());
        services.forEach(service -> quietly(() -> service.takenUp(session, record.notes())));
        return session;
    }

    private NewsFeed feed(boolean holding) {
        return new NewsFeed(
                means.records().node(),
                holding,
                taken -> end(taken, SessionEnd.TAKEN_UP),
                late -> end(late, SessionEnd.LET_GO));
    }

    private void nextSweep() {
        Instant due = means.clock().instant().plus(means.options().sweepPeriod());
        means.alarms().set(means.options().sweepPeriod(), () -> {
            nextSweep();
            Instant now = means.clock().instant();
            if (due.plus(STANDSTILL).isBefore(now)) {
                sessions.values().forEach(this::letGoIfLost);
            }
            sessions.values()
                    .forEach(session -> session.delivery().due(now).ifPresent(end -> quietly(() -> end(session, end))));
            channels.sweep();
        });
    }

    /** This node stood still for so long that another may have taken sessions up, and the news may have been missed. */
    private void letGoIfLost(BayeuxSession session) {
        holder(session.id()).thenAccept(holder -> holder.filter(other -> !other.equals(node()))
                .ifPresent(other -> end(session, SessionEnd.TAKEN_UP)));
    }

    private static void quietly(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "Something failed at the beginning or end of a session", fault);
        }
    }
}
