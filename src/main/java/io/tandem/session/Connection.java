package io.tandem.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One client's connection, by whatever transport: the {@link Inbox} in, the {@link Outbox} out, and how long it may be
 * silent. A session is opened on it once the client has said who it is.
 */
public final class Connection {

    private static final Logger LOG = Logger.getLogger(Connection.class.getName());

    /** How a message that came in is to be treated. */
    public enum Admission {
        /** Handle it. */
        ADMITTED,
        /** Answer with the protocol's error for too many messages. */
        REFUSED,
        /** The connection has been closed for it. */
        CUT
    }

    private record Silence(Duration limit, CloseCode code) {}

    private final String accent;
    private final String remoteAddress;
    private final Outbox outbox;
    private final Inbox inbox;
    private final RateLimit rateLimit;
    private final Clock clock;
    private final GatewayObserver observer;
    private final Consumer<Connection> whenGone;
    private final AtomicReference<CloseCode> end = new AtomicReference<>();
    private final AtomicReference<GatewaySession> session = new AtomicReference<>();

    private volatile long lastHeardMillis;
    private volatile Silence silence;
    private volatile boolean established;

    /** @param whenGone told when the transport has let go of the connection */
    Connection(
            String accent,
            String remoteAddress,
            Wire wire,
            Terms terms,
            Clock clock,
            GatewayObserver observer,
            Consumer<Connection> whenGone) {
        this.accent = accent;
        this.remoteAddress = remoteAddress;
        this.outbox = new Outbox(wire, terms.outbox(), clock, this::ended);
        this.inbox = new Inbox(terms.inbox());
        this.rateLimit = new RateLimit(terms.rate(), terms.burst(), clock);
        this.clock = clock;
        this.observer = observer;
        this.whenGone = whenGone;
        this.lastHeardMillis = clock.millis();
        this.silence = new Silence(terms.startTimeout(), CloseCode.NOT_STARTED);
    }

    /** What a connection is granted. */
    record Terms(Outbox.Bounds outbox, Inbox.Bounds inbox, int rate, int burst, Duration startTimeout) {}

    /** Name of the protocol spoken. */
    public String accent() {
        return accent;
    }

    /** Network address of the client, as the server sees it. */
    public String remoteAddress() {
        return remoteAddress;
    }

    /** Sends a message to the client, after all that were sent before; without effect once the connection has ended. */
    public void send(String text) {
        sendAll(List.of(text));
    }

    /** Sends messages to the client as {@link #send} does, which are written together as far as the protocol allows it. */
    public void sendAll(List<String> texts) {
        if (outbox.sendAll(texts)) {
            texts.forEach(text -> observer.sent(accent));
        }
    }

    /** How many messages wait to be written to the client. */
    public int outboxDepth() {
        return outbox.depth();
    }

    /** The session opened on this connection, if there is one. */
    public Optional<GatewaySession> session() {
        return Optional.ofNullable(session.get());
    }

    /** Decides on a message that has come in, by the rate limit. */
    public Admission admit() {
        return switch (rateLimit.next()) {
            case PASS -> Admission.ADMITTED;
            case REFUSE -> Admission.REFUSED;
            case CUT -> {
                abort(CloseCode.FLOODING);
                yield Admission.CUT;
            }
        };
    }

    /**
     * Has work done in order, inside the session's scope if there is a session.
     *
     * @param weight bytes that the work keeps in memory while it waits
     * @param work returns a stage that completes when the next work may begin; must neither throw nor fail it
     * @return false if too much is waiting: the work will not be done
     */
    public boolean handle(long weight, Supplier<CompletionStage<?>> work) {
        // Outside of every session if there is none: the thread may come from another client's session.
        return inbox.offer(weight, () -> GatewaySessionContext.within(session.get(), work));
    }

    /**
     * Notes a sign of life: something valid was heard. Counts only once there is a session: the time for starting one is
     * not extended.
     */
    public void heard() {
        if (established) {
            lastHeardMillis = clock.millis();
        }
    }

    /**
     * The client has shown that it has business here, with or without a session of the gateway's.
     *
     * @param idleLimit longest silence the connection survives from now on
     */
    public void establish(Duration idleLimit) {
        established = true;
        heard(); // before the new limit applies, which may be shorter than the time already gone
        silence = new Silence(idleLimit, CloseCode.IDLE);
    }

    /** Ends the connection after what has been sent so far is written. */
    public void finish(CloseCode code) {
        // Noted first: the transport may report the end before finish returns, and that must not pass for the reason.
        boolean first = note(code);
        outbox.finish(code);
        if (first) {
            windUp(code);
        }
    }

    /** Ends the connection now. */
    public void abort(CloseCode code) {
        boolean first = note(code);
        outbox.abort(code);
        if (first) {
            windUp(code);
        }
    }

    /** The transport reports the end of the connection. */
    public void disconnected() {
        outbox.disconnected();
        ended(CloseCode.NORMAL);
        whenGone.accept(this);
    }

    /** Whether the connection has ended. */
    public boolean hasEnded() {
        return end.get() != null;
    }

    /** Whether the client was cut off for being too slow; what waited for it is lost. */
    public boolean wasTooSlow() {
        return end.get() == CloseCode.SLOW_CLIENT;
    }

    /** Why the connection has ended; null as long as it has not. */
    CloseCode end() {
        return end.get();
    }

    boolean begin(GatewaySession opened, Duration idleLimit) {
        if (!session.compareAndSet(null, opened)) {
            return false;
        }
        establish(idleLimit);
        return true;
    }

    /** Ends the connection if it has been silent, or stuck in a write, for too long. */
    void check(Instant now, Duration sendTimeout) {
        Silence allowed = silence;
        if (outbox.stalled(sendTimeout, now)) {
            abort(CloseCode.SLOW_CLIENT);
        } else if (lastHeardMillis + allowed.limit().toMillis() <= now.toEpochMilli()) {
            finish(allowed.code());
        }
    }

    private void ended(CloseCode code) {
        if (note(code)) {
            windUp(code);
        }
    }

    private boolean note(CloseCode code) {
        return end.compareAndSet(null, code);
    }

    private void windUp(CloseCode code) {
        if (code == CloseCode.SLOW_CLIENT || code == CloseCode.FLOODING) {
            LOG.log(Level.WARNING, "Connection of {0} from {1} cut off: {2} ({3})", new Object[] {
                session().map(cut -> "session " + cut.id()).orElse("no session"),
                remoteAddress,
                code.reason(),
                Integer.toString(code.code())
            });
        }
        inbox.close(() -> session().ifPresent(opened -> opened.end(code)));
    }
}
