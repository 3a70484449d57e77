package io.tandem.telxl;

import io.tandem.session.CloseCode;
import io.tandem.session.GatewaySession;
import io.tandem.session.GatewaySessionScoped;
import io.tandem.telxl.event.EventEncoder;
import io.tandem.telxl.event.SessionEndResult;
import io.tandem.telxl.event.TelxlEvent;
import io.tandem.telxl.feed.EventFeed;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The TelXL side of a gateway session. Lives as long as it does. */
@GatewaySessionScoped
public class TelxlSession {

    private static final Logger LOG = Logger.getLogger(TelxlSession.class.getName());

    private GatewaySession session;
    private EventEncoder encoder;
    private EventFeed feed;
    private Mode mode;
    private String endReason = "";

    /** For CDI's proxy only. */
    protected TelxlSession() {}

    @Inject
    public TelxlSession(GatewaySession session, EventEncoder encoder, EventFeed feed) {
        this.session = session;
        this.encoder = encoder;
        this.feed = feed;
    }

    /** Notes what the session was started with, and from now on tells the client what happens. */
    public void start(Mode startedIn) {
        mode = startedIn;
        feed.follow(session, mode);
        var principal = session.principal();
        LOG.log(
                Level.INFO,
                "Session {0} started: telxl/{1}, customer {2}, user {3}, operator {4}, configuration {5}, from {6}",
                new Object[] {
                    Long.toString(session.id()),
                    mode.word(),
                    Long.toString(principal.customerId()),
                    Long.toString(principal.userId()),
                    principal.operatorId().isPresent()
                            ? Long.toString(principal.operatorId().getAsLong())
                            : "none",
                    principal.configurationId().isPresent()
                            ? Long.toString(principal.configurationId().getAsLong())
                            : "none",
                    session.connection().remoteAddress()
                });
    }

    /** Sends an event in the form of the session's mode. */
    public void send(TelxlEvent event) {
        session.connection().send(encoder.encode(mode, event));
    }

    /** What sends events later too, when the session's scope is no longer active on the thread. */
    public Consumer<TelxlEvent> sender() {
        return this::send;
    }

    /** What the session may command. */
    public Authority authority() {
        return new Authority(session.principal());
    }

    /** Ends the session after telling the client so. */
    public void end(String reason) {
        endReason = reason;
        send(new SessionEndResult(reason, session.id()));
        session.connection().finish(CloseCode.NORMAL);
    }

    @PreDestroy
    void ended() {
        LOG.log(Level.INFO, "Session {0} ended: \"{1}\"", new Object[] {Long.toString(session.id()), harmless(endReason)
        });
    }

    /** A client's text so that it can neither forge log lines nor command the terminal of those who read them. */
    static String harmless(String text) {
        return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ");
    }
}
