package io.tandem.bayeux.exchange;

import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A WebSocket that a session can be pushed its events by. */
public final class Link {

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final Connection connection;
    private final Duration idleLimit;
    private volatile String owner;

    /** @param idleLimit longest silence of the client once a session uses it; empty for any */
    public Link(Connection connection, Optional<Duration> idleLimit) {
        this.connection = connection;
        this.idleLimit = idleLimit.orElse(FOR_EVER);
    }

    /** Id of the session it belongs to; null if it belongs to none yet. */
    public String owner() {
        return owner;
    }

    /** Gives it to a session. */
    public void belongTo(String clientId) {
        owner = clientId;
        connection.establish(idleLimit);
    }

    /** Whether what is sent may still arrive. */
    public boolean isOpen() {
        return !connection.hasEnded();
    }

    /** Whether it was cut off because the client did not read fast enough, so that frames were lost. */
    public boolean wasTooSlow() {
        return connection.wasTooSlow();
    }

    /** Sends one frame, a JSON array, after all that was sent before. */
    public void send(String frame) {
        connection.send(frame);
    }

    /** Sends events, JSON objects, after all that was sent before, and in as few frames as the options allow. */
    public void sendAll(List<String> events) {
        connection.sendAll(events);
    }

    /** Counts what came by it and belongs to no session; closes it if that floods. */
    public void countStranger() {
        connection.admit();
    }

    /** Closes it, after what was sent. */
    public void close(CloseCode code) {
        connection.finish(code);
    }
}
