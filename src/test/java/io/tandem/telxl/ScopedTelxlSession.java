package io.tandem.telxl;

import io.tandem.session.GatewaySession;
import io.tandem.session.ServedSession;
import io.tandem.telxl.event.EventEncoder;
import io.tandem.telxl.event.TelxlEvent;
import io.tandem.telxl.feed.EventFeed;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Stands for the session being served, as CDI's proxy does. */
final class ScopedTelxlSession extends TelxlSession {

    private final Map<GatewaySession, TelxlSession> sessions = new ConcurrentHashMap<>();
    private final EventEncoder encoder;
    private final EventFeed feed;

    ScopedTelxlSession(EventEncoder encoder, EventFeed feed) {
        this.encoder = encoder;
        this.feed = feed;
    }

    @Override
    public void start(Mode mode) {
        current().start(mode);
    }

    @Override
    public void send(TelxlEvent event) {
        current().send(event);
    }

    @Override
    public Consumer<TelxlEvent> sender() {
        return current().sender();
    }

    @Override
    public Authority authority() {
        return current().authority();
    }

    @Override
    public void end(String reason) {
        current().end(reason);
    }

    private TelxlSession current() {
        return sessions.computeIfAbsent(ServedSession.get(), session -> new TelxlSession(session, encoder, feed));
    }
}
