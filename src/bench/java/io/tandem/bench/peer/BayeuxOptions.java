package io.tandem.bench.peer;

import java.util.Map;

/** Options of Bayeux that CometD's server and the gateway get alike. Times are in milliseconds. */
final class BayeuxOptions {

    static final Map<String, String> ALL = Map.of("timeout", "30000", "maxInterval", "20000");

    private BayeuxOptions() {}
}
