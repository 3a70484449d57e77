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
import io.tandem.session.Unproxied;
import io.tandem.time.Alarms;
import io.tandem.tropo.session.TropoCensus;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what happens in the gateway; shown under {@code /metrics}. */
@Unproxied
public class GatewayMetrics implements GatewayObserver {

    /** How late messages are counted in what is shown. */
    private static final Duration DELAY = Duration.ofSeconds(1);

    private record End(SessionKind kind, CloseCode code) {}

    private final Map<End, Counter> ended = new ConcurrentHashMap<>();
    private final Map<SessionKind, AtomicLong> sessions = new ConcurrentHashMap<>();
    private final Map<String, Traffic> traffic = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();

    @Inject
    private MetricRegistry registry;

    @Inject
    private Alarms alarms;

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
        traffic(accent).handled(time);
        show();
    }

    @Override
    public void sent(String accent) {
        traffic(accent).sent();
        show();
    }

    @Override
    public void login(String accent, LoginOutcome outcome) {
        registry.counter("tandem.logins", accent(accent), new Tag("outcome", word(outcome)))
                .inc();
    }

    private Traffic traffic(String accent) {
        Traffic known = traffic.get(accent);
        return known == null ? traffic.computeIfAbsent(accent, this::newTraffic) : known;
    }

    private Traffic newTraffic(String accent) {
        return new Traffic(
                registry.counter("tandem.messages.in", accent(accent)),
                registry.counter("tandem.messages.out", accent(accent)),
                registry.timer("tandem.handling.time", accent(accent)));
    }

    /** Has what was counted shown soon; no alarm is set while nothing happens. */
    private void show() {
        if (!due.get() && due.compareAndSet(false, true)) {
            alarms.set(DELAY, () -> {
                due.set(false);
                traffic.values().forEach(Traffic::show);
            });
        }
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
