package io.tandem.bayeux.fault;

import io.tandem.server.ServerProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the Bayeux server says of itself in its metrics. */
final class Gauges {

    static final String SESSIONS = "tandem_bayeux_sessions";
    static final String CHANNELS = "tandem_bayeux_channels";
    static final String SUBSCRIPTIONS = "tandem_bayeux_subscriptions";
    static final String HELD_CONNECTS = "tandem_bayeux_held_connects";
    static final String TIMERS = "tandem_bayeux_timers";
    static final String CONNECTIONS = "tandem_connections";

    private static final List<String> ALL =
            List.of(SESSIONS, CHANNELS, SUBSCRIPTIONS, HELD_CONNECTS, TIMERS, CONNECTIONS);
    /** How long sessions may take to be gone. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Gauges() {}

    /** Waits until all are zero; after a minute returns those which are not. */
    static Map<String, Double> leftOver(ServerProbe probe) throws Exception {
        Map<String, Double> left = new LinkedHashMap<>();
        for (String gauge : ALL) {
            double value = probe.await(gauge, now -> now == 0, PATIENCE);
            if (value != 0) {
                left.put(gauge, value);
            }
        }
        return left;
    }

    /** Waits until a gauge has at least that value; after a minute returns what it has. */
    static double atLeast(ServerProbe probe, String gauge, double value) throws Exception {
        return probe.await(gauge, now -> now >= value, PATIENCE);
    }
}
