package io.tandem.session;

import io.tandem.store.Delivery;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the gateway keeps for a client that has said who it is: id, principal, subscriptions, scoped beans. */
public final class GatewaySession {

    private static final Logger LOG = Logger.getLogger(GatewaySession.class.getName());

    private final long id;
    private final SessionKind kind;
    private final Principal principal;
    private final Connection connection;
    private final GatewayObserver observer;
    private final SessionBeans beans = new SessionBeans();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private boolean over;

    GatewaySession(long id, SessionKind kind, Principal principal, Connection connection, GatewayObserver observer) {
        this.id = id;
        this.kind = kind;
        this.principal = principal;
        this.connection = connection;
        this.observer = observer;
    }

    /** Unique among all sessions of all nodes. */
    public long id() {
        return id;
    }

    /** How the session speaks. */
    public SessionKind kind() {
        return kind;
    }

    /** On whose behalf it acts. */
    public Principal principal() {
        return principal;
    }

    /** The connection it was opened on. */
    public Connection connection() {
        return connection;
    }

    /**
     * Subscribes the session to a topic, until it ends. Events are handled in order, one at a time, never at the same time
     * as a message of the session, and inside its scope. A session that cannot keep up with its events is cut off,
     * and so are one whose handler throws and one whose topic begins a new epoch: the client would miss an event without
     * knowing.
     *
     * @return the subscription, for those who want it to end before the session does
     */
    public Subscription subscribe(Store store, Topic topic, Consumer<Delivery> handler) {
        Continuity continuity = new Continuity();
        return kept(store.subscribe(topic, delivery -> {
            if (continuity.isKeptBy(delivery)) {
                take(delivery, handler);
            } else {
                connection.finish(CloseCode.STORE_LOST);
            }
        }));
    }

    /**
     * The same together with other sessions, for those events only that are wanted.
     *
     * @param key by what the hub finds this session
     * @param wanted asked of each event that is for the key as it is published, ahead of what waits for the session and outside
     *     its scope; must neither block nor throw
     */
    public <K> Subscription subscribe(
            TopicHub<K> hub, Topic topic, K key, Predicate<Delivery> wanted, Consumer<Delivery> handler) {
        return kept(hub.join(topic, key, new TopicHub.Follower() {
            @Override
            public void take(Delivery delivery) {
                if (wanted.test(delivery)) {
                    GatewaySession.this.take(delivery, handler);
                }
            }

            @Override
            public void lost() {
                connection.finish(CloseCode.STORE_LOST);
            }
        }));
    }

    private void take(Delivery delivery, Consumer<Delivery> handler) {
        boolean accepted = connection.handle(0, () -> {
            handle(delivery, handler);
            return CompletableFuture.completedStage(null);
        });
        if (!accepted && !connection.hasEnded()) {
            connection.abort(CloseCode.SLOW_CLIENT);
        }
    }

    private Subscription kept(Subscription subscription) {
        if (!keep(subscription)) {
            subscription.cancel();
        }
        return () -> drop(subscription);
    }

    /** Does something inside the session's scope. */
    public <R> R within(Supplier<R> work) {
        return GatewaySessionContext.within(this, work);
    }

    SessionBeans beans() {
        return beans;
    }

    void end(CloseCode code) {
        List<Subscription> last;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            last = List.copyOf(subscriptions);
            subscriptions.clear();
        }
        last.forEach(Subscription::cancel);
        within(() -> {
            beans.destroyAll();
            return CompletableFuture.completedStage(null);
        });
        observer.ended(kind, code);
    }

    private void handle(Delivery delivery, Consumer<Delivery> handler) {
        try {
            handler.accept(delivery);
        } catch (RuntimeException thrown) {
            LOG.log(
                    Level.SEVERE,
                    thrown,
                    () -> "Session " + id + " cannot handle an event of topic "
                            + delivery.topic().name());
            connection.abort(CloseCode.FAULT);
        }
    }

    private synchronized boolean keep(Subscription subscription) {
        return !over && subscriptions.add(subscription);
    }

    private void drop(Subscription subscription) {
        synchronized (this) {
            subscriptions.remove(subscription);
        }
        subscription.cancel();
    }
}
