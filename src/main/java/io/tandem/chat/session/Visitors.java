package io.tandem.chat.session;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.config.Settings;
import io.tandem.session.Inbox;
import io.tandem.session.RateLimits;
import io.tandem.session.SessionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The visitors whose Bayeux sessions are on this node. */
@ApplicationScoped
public class Visitors {

    /** Chats that one Bayeux session may begin at once, and then one a second: each rings at an operator. */
    private static final int STARTS = 5;

    private final Map<BayeuxClient, Visitor> visitors = new ConcurrentHashMap<>();

    private Settings settings;
    private RateLimits limits;

    /** For CDI's proxy only. */
    protected Visitors() {}

    @Inject
    public Visitors(Settings settings, RateLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /** The visitor behind a Bayeux session. */
    public Visitor of(BayeuxClient client) {
        return visitors.computeIfAbsent(client, this::visitor);
    }

    /** The visitor behind a Bayeux session that has ended, if there was one; known no longer. */
    public Optional<Visitor> gone(BayeuxClient client) {
        return Optional.ofNullable(visitors.remove(client));
    }

    /** Chats that are bound to Bayeux sessions of this node. */
    public int chats() {
        return visitors.values().stream().mapToInt(Visitor::size).sum();
    }

    private Visitor visitor(BayeuxClient client) {
        Inbox.Bounds bounds = new Inbox.Bounds(
                settings.get(SessionSettings.INBOX_MESSAGES), settings.get(SessionSettings.INBOX_BYTES));
        return new Visitor(client, new Inbox(bounds), limits.next(1, STARTS));
    }
}
