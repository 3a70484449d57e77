package io.tandem.bayeux.session;

import io.tandem.bayeux.option.ActivityMode;
import io.tandem.bayeux.option.ActivityOptions;
import io.tandem.bayeux.option.TransportOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The times of a session: how long its connects are held, and until when it lives without one (spec 10, 16). Guarded by its
 * session's lock, but for what an application thread notes of activity.
 */
final class Lifetime {

    /** Most a client may ask for: a dead connection is noticed only when its connect ends. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final long NEVER = Long.MAX_VALUE;

    private final Clock clock;
    private final ActivityOptions activity;
    private TransportOptions transport;
    private Duration interval;
    private Duration timeout;
    private long expiryMillis;
    private long connectBegunMillis;
    private volatile long clientActiveMillis;
    private volatile long serverActiveMillis;

    /** Begins with the reply to a handshake. */
    Lifetime(Clock clock, ActivityOptions activity, TransportOptions transport) {
        this.clock = clock;
        this.activity = activity;
        this.transport = transport;
        this.interval = transport.interval();
        this.timeout = transport.timeout();
        this.clientActiveMillis = clock.millis();
        this.serverActiveMillis = clientActiveMillis;
        answered();
    }

    /**
     * A connect has come in.
     *
     * @param askedInterval what the client advises for this connect, in milliseconds
     * @param askedTimeout likewise
     */
    void connecting(TransportOptions by, OptionalLong askedInterval, OptionalLong askedTimeout) {
        transport = by;
        interval = asked(askedInterval, by.interval());
        timeout = asked(askedTimeout, by.timeout());
        expiryMillis = NEVER;
        connectBegunMillis = clock.millis();
    }

    /** A connect or handshake has been answered: the next connect has to come in time. */
    void answered() {
        expiryMillis =
                clock.millis() + interval.toMillis() + transport.maxInterval().toMillis();
        connectBegunMillis = NEVER;
    }

    /** Some message has come in: the session lives for a while at least. */
    void heard() {
        expiryMillis =
                Math.max(expiryMillis, clock.millis() + transport.maxInterval().toMillis());
    }

    /** What the client is told: its own interval, but not its own timeout, which holds for one connect only. */
    ConnectReplies.Terms terms() {
        Optional<Duration> told =
                transport.handshakeReconnect() ? Optional.of(transport.maxInterval()) : Optional.empty();
        return new ConnectReplies.Terms(interval, transport.timeout(), told);
    }

    /** How long the connect at hand is held. */
    Duration timeout() {
        return timeout;
    }

    /** How long a lazy event may wait that has no patience of its own. */
    Duration maxLazyTimeout() {
        return transport.maxLazyTimeout();
    }

    void clientWasActive() {
        clientActiveMillis = clock.millis();
    }

    void serverWasActive() {
        serverActiveMillis = clock.millis();
    }

    /** Whether and how the session should end. */
    Optional<SessionEnd> due(Instant now) {
        if (expiryMillis <= now.toEpochMilli()) {
            return Optional.of(SessionEnd.EXPIRED);
        }
        boolean endless = connectBegunMillis != NEVER
                && transport
                        .maxProcessing()
                        .filter(limit -> isOver(connectBegunMillis, limit, now))
                        .isPresent();
        if (endless) {
            return Optional.of(SessionEnd.EXPIRED);
        }
        boolean idle = activity.maxInactivity()
                .filter(limit -> isOver(lastActivityMillis(), limit, now))
                .isPresent();
        return idle ? Optional.of(SessionEnd.DISCONNECTED_BY_SERVER) : Optional.empty();
    }

    private static boolean isOver(long beginMillis, Duration limit, Instant now) {
        return beginMillis + limit.toMillis() <= now.toEpochMilli();
    }

    private long lastActivityMillis() {
        boolean both = activity.mode() == ActivityMode.CLIENT_SERVER;
        return both ? Math.max(serverActiveMillis, clientActiveMillis) : clientActiveMillis;
    }

    private static Duration asked(OptionalLong millis, Duration otherwise) {
        if (millis.isEmpty()) {
            return otherwise;
        }
        long least = Math.max(0, millis.getAsLong());
        Duration most = otherwise.compareTo(LONGEST) > 0 ? otherwise : LONGEST;
        return least > most.toMillis() ? most : Duration.ofMillis(least);
    }
}
