package io.tandem.bayeux.message;

import io.tandem.json.JsonParts;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;

/** What the server advises its client to do next (spec 10). */
public final class Advice {

    private static final String RECONNECT = "reconnect";
    private static final String INTERVAL = "interval";

    private Advice() {}

    /** Connect again after an interval, and expect to wait up to a timeout for the answer. */
    public static JsonObject retry(Duration interval, Duration timeout) {
        return timed("retry", interval).add("timeout", timeout.toMillis()).build();
    }

    /** As {@link #retry(Duration, Duration)}; a client that could not connect for so long should handshake instead. */
    public static JsonObject retry(Duration interval, Duration timeout, Duration maxInterval) {
        return JsonParts.object(retry(interval, timeout))
                .add("maxInterval", maxInterval.toMillis())
                .build();
    }

    /** Send the same again after an interval. */
    public static JsonObject again(Duration interval) {
        return timed("retry", interval).build();
    }

    /** Other sessions of the same browser hold the long polls (spec 15). */
    public static JsonObject multipleClients(Duration interval, Duration timeout) {
        return JsonParts.object(retry(interval, timeout))
                .add("multiple-clients", true)
                .build();
    }

    /** Other sessions of the same browser hold the long polls, and polling without being held is not wanted. */
    public static JsonObject oneClientOnly() {
        return JsonParts.object(none()).add("multiple-clients", true).build();
    }

    /** The session is gone: open a new one after an interval. */
    public static JsonObject handshake(Duration interval) {
        return timed("handshake", interval).build();
    }

    /** Stop. */
    public static JsonObject none() {
        return JsonParts.object().add(RECONNECT, "none").build();
    }

    private static JsonObjectBuilder timed(String reconnect, Duration interval) {
        return JsonParts.object().add(RECONNECT, reconnect).add(INTERVAL, interval.toMillis());
    }
}
