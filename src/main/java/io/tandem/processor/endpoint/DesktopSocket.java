package io.tandem.processor.endpoint;

import io.tandem.config.Settings;
import io.tandem.processor.FailureCode;
import io.tandem.processor.Talk;
import io.tandem.session.SessionSettings;
import io.tandem.session.Wire;
import io.tandem.session.websocket.HandshakeConfigurator;
import io.tandem.session.websocket.ReplyWire;
import io.tandem.session.websocket.TextParts;
import io.tandem.session.websocket.WebSocketWires;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One WebSocket of an agent's desktop. */
@Dependent
class DesktopSocket {

    private static final Logger LOG = Logger.getLogger(DesktopSocket.class.getName());

    @Inject
    private WebSocketWires wires;

    @Inject
    private Settings settings;

    private TextParts parts;
    private ReplyWire wire;
    private Talk talk;

    /** @param begin begins the talk, given the wire and the client's address */
    void opened(Session session, EndpointConfig config, BiFunction<Wire, String, Talk> begin) {
        parts = new TextParts(settings.get(SessionSettings.MAX_MESSAGE));
        wire = wires.to(session);
        talk = begin.apply(wire, HandshakeConfigurator.remoteAddress(config));
    }

    void text(String part, boolean last) {
        parts.add(part, last).ifPresent(whole -> wire.handling(() -> received(whole.text())));
    }

    void binary(boolean last) {
        if (last) {
            talk.rejected(FailureCode.NOT_TEXT);
        }
    }

    void closed() {
        if (talk != null) {
            talk.disconnected();
        }
    }

    void failed(Throwable cause) {
        LOG.log(Level.FINE, "An agent's connection failed", cause);
    }

    private void received(Optional<String> text) {
        text.ifPresentOrElse(talk::received, () -> talk.rejected(FailureCode.TOO_LARGE));
    }
}
