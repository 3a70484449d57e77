package io.tandem.operations;

import io.tandem.bayeux.Census;
import io.tandem.chat.session.Visitors;
import io.tandem.contact.attachment.Transfers;
import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import io.tandem.session.GatewayObserver;
import io.tandem.session.LoginOutcome;
import io.tandem.session.SessionKind;
import io.tandem.session.SessionRegistry;
import io.tandem.tropo.session.TropoCensus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Counts what happens in the gateway; shown under {@code /metrics}. */
@ApplicationScoped
public class GatewayMetrics implements GatewayObserver {

    private record End(SessionKind kind, CloseCode code) {}

    private final Map<End, Counter> ended = new ConcurrentHashMap<>();
    private final Map<SessionKind, AtomicLong> sessions = new ConcurrentHashMap<>();
    private final Map<String, Counter> sent = new ConcurrentHashMap<>();
    private final Map<String, Counter> received = new ConcurrentHashMap<>();
    private final Map<String, Timer> handling = new ConcurrentHashMap<>();

    @Inject
    private MetricRegistry registry;

    @Inject
    private SessionRegistry sessionRegistry;

    @Inject
    private Census bayeux;

    @Inject
    private Visitors visitors;

    @Inject
    private Transfers transfers;

    @Inject
    private TropoCensus tropo;

    /** At once, so that a node nobody has used yet shows them too. */
    void register(@Observes Startup startup) {
        registry.gauge("tandem.connections", sessionRegistry, connections -> connections
                .connections()
                .size());
        registry.gauge("tandem.outbox.depth", sessionRegistry, connections -> connections.connections().stream()
                .mapToInt(Connection::outboxDepth)
                .sum());
        registry.gauge("tandem.attachment.transfer", transfers, Transfers::bytes);
        registry.gauge("tandem.bayeux.sessions", bayeux, Census::sessions);
        registry.gauge("tandem.bayeux.channels", bayeux, Census::channels);
        registry.gauge("tandem.bayeux.subscriptions", bayeux, Census::subscriptions);
        registry.gauge("tandem.bayeux.held.connects", bayeux, Census::heldConnects);
        registry.gauge("tandem.bayeux.timers", bayeux, Census::timers);
        registry.gauge("tandem.chats", visitors, Visitors::chats);
        registry.gauge("tandem.tropo.sessions", tropo, TropoCensus::sessions);
        registry.gauge("tandem.tropo.requests", tropo, TropoCensus::requests);
    }

    @Override
    public void opened(SessionKind kind) {
        sessions.computeIfAbsent(kind, this::newGauge).incrementAndGet();
    }

    @Override
    public void ended(SessionKind kind, CloseCode code) {
        sessions.computeIfAbsent(kind, this::newGauge).decrementAndGet();
        ended.computeIfAbsent(
                        new End(kind, code),
                        end -> registry.counter(
                                "tandem.sessions.ended",
                                accent(kind.accent()),
                                new Tag("mode", kind.mode()),
                                new Tag("reason", word(code))))
                .inc();
    }

    @Override
    public void handled(String accent, Duration time) {
        received.computeIfAbsent(accent, name -> registry.counter("tandem.messages.in", accent(name)))
                .inc();
        handling.computeIfAbsent(accent, name -> registry.timer("tandem.handling.time", accent(name)))
                .update(time);
    }

    @Override
    public void sent(String accent) {
        sent.computeIfAbsent(accent, name -> registry.counter("tandem.messages.out", accent(name)))
                .inc();
    }

    @Override
    public void login(String accent, LoginOutcome outcome) {
        registry.counter("tandem.logins", accent(accent), new Tag("outcome", word(outcome)))
                .inc();
    }

    private AtomicLong newGauge(SessionKind kind) {
        AtomicLong count = new AtomicLong();
        registry.gauge("tandem.sessions", count, AtomicLong::get, accent(kind.accent()), new Tag("mode", kind.mode()));
        return count;
    }

    private static Tag accent(String name) {
        return new Tag("accent", name);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
