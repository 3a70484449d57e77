package io.tandem.processor.resource;

import io.tandem.processor.state.AgentSession;
import io.tandem.processor.state.AgentSessions;
import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import io.tandem.time.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How long this node may serve an agent session that it has bound. Keeps it for as long as the connection lasts; where it was
 * lost, as to another node while this one stood still, the connection is closed with {@link CloseCode#REPLACED}.
 */
final class Tenure {

    private static final Logger LOG = Logger.getLogger(Tenure.class.getName());

    /** Kept twice before it is over, so that one failure does no harm; spread, as many sessions begin at once. */
    private static final double EARLIEST = 0.35;

    private static final double LATEST = 0.45;

    private final AgentSessions sessions;
    private final Connection connection;
    private final AgentSession bound;
    private final Duration lease;
    private final Clock clock;
    private final Alarms alarms;
    private volatile Instant until;
    private Alarms.Alarm next = () -> {};
    private boolean over;

    Tenure(
            AgentSessions sessions,
            Connection connection,
            AgentSession bound,
            Duration lease,
            Clock clock,
            Alarms alarms) {
        this.sessions = sessions;
        this.connection = connection;
        this.bound = bound;
        this.lease = lease;
        this.clock = clock;
        this.alarms = alarms;
        this.until = bound.leasedUntil().orElse(Instant.MIN);
    }

    /** Begins to keep the session. */
    void begin() {
        double part = ThreadLocalRandom.current().nextDouble(EARLIEST, LATEST);
        Duration pause = Duration.ofMillis(Math.max(1, (long) (lease.toMillis() * part)));
        synchronized (this) {
            if (!over) {
                next = alarms.set(pause, () -> {
                    begin();
                    keep().exceptionally(failure -> {
                        LOG.log(Level.FINE, failure, () -> "Agent session " + bound.id() + " could not be kept yet");
                        return false;
                    });
                });
            }
        }
    }

    /** Whether the session may be served; asks the Store if that may have changed. Fails if the Store does not answer. */
    CompletionStage<Boolean> lasts() {
        return clock.instant().isBefore(until) ? CompletableFuture.completedStage(true) : keep();
    }

    /** The session is not kept any more. */
    synchronized void end() {
        over = true;
        next.cancel();
    }

    private CompletionStage<Boolean> keep() {
        return sessions.keep(bound).thenApply(this::kept);
    }

    private boolean kept(Optional<AgentSession> found) {
        found.flatMap(AgentSession::leasedUntil).ifPresent(longer -> until = longer);
        if (found.isEmpty()) {
            end();
            connection.finish(CloseCode.REPLACED);
        }
        return found.isPresent();
    }
}
