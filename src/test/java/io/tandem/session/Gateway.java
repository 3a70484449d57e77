package io.tandem.session;

import io.tandem.config.Settings;
import io.tandem.store.Store;
import io.tandem.store.Topic;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway without a server: registry, store and alarms on one clock that a test turns. */
final class Gateway {

    static final SessionKind KIND = new SessionKind("test", "plain");
    static final Duration IDLE_LIMIT = Duration.ofSeconds(40);

    private static final Principal PRINCIPAL = new Principal(1, 2, OptionalLong.empty(), OptionalLong.empty());

    final ManualClock clock = new ManualClock();
    final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    final Store store = new LocalStore(clock, alarms, "epoch");
    final Counts counts = new Counts();
    final SessionRegistry registry;

    private final Map<String, String> configured = new HashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** @param namesAndValues what is configured, name before value */
    Gateway(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            configured.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        registry = new SessionRegistry(
                new Settings(name -> Optional.ofNullable(configured.get(name))), clock, alarms, counts);
        registry.start((Startup) null);
    }

    Connection connect(Wire wire) {
        return registry.connect("test", "192.0.2.1", wire);
    }

    Optional<GatewaySession> open(Connection connection) {
        return registry.open(connection, numbers.incrementAndGet(), KIND, PRINCIPAL, IDLE_LIMIT);
    }

    /** A session on a connection of its own. */
    GatewaySession session(Wire wire) {
        return open(connect(wire)).orElseThrow();
    }

    /** Lets time pass, second by second. */
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.advance(Duration.ofSeconds(1));
            alarms.ringDue();
        }
    }

    void publish(Topic topic, Object event) {
        store.update("group", workspace -> {
            workspace.publish(topic, event);
            return null;
        });
    }

    /** Counts sessions. */
    static final class Counts implements GatewayObserver {

        final AtomicInteger opened = new AtomicInteger();
        final ConcurrentLinkedQueue<CloseCode> ended = new ConcurrentLinkedQueue<>();

        @Override
        public void opened(SessionKind kind) {
            opened.incrementAndGet();
        }

        @Override
        public void ended(SessionKind kind, CloseCode code) {
            ended.add(code);
        }

        @Override
        public void handled(String accent, Duration time) {}

        @Override
        public void sent(String accent) {}

        @Override
        public void login(String accent, LoginOutcome outcome) {}
    }
}
