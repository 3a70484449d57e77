package io.tandem.telxl.endpoint;

import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import io.tandem.session.websocket.HandshakeConfigurator;
import io.tandem.session.websocket.QuerySeal;
import io.tandem.session.websocket.ReplyWire;
import io.tandem.session.websocket.TextParts;
import io.tandem.session.websocket.WebSocketWires;
import io.tandem.telxl.Fault;
import io.tandem.telxl.Mode;
import io.tandem.telxl.Telxl;
import io.tandem.telxl.TelxlConversation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One WebSocket of a TelXL client. */
@Dependent
class TelxlSocket {

    private static final Logger LOG = Logger.getLogger(TelxlSocket.class.getName());

    @Inject
    private Telxl telxl;

    @Inject
    private WebSocketWires wires;

    @Inject
    private Settings settings;

    private TextParts parts;
    private ReplyWire wire;
    private TelxlConversation conversation;

    void opened(Session session, EndpointConfig config, Optional<Mode> ofAddress) {
        parts = new TextParts(settings.get(SessionSettings.MAX_MESSAGE));
        wire = wires.to(session);
        conversation = telxl.begin(wire, HandshakeConfigurator.remoteAddress(config), ofAddress);
        if (ofAddress.isPresent()) {
            QuerySeal.open(session.getQueryString()).flatMap(StartQuery::read).ifPresent(conversation::startFromQuery);
        }
    }

    void text(String part, boolean last) {
        parts.add(part, last).ifPresent(whole -> wire.handling(() -> received(whole.text())));
    }

    void binary(boolean last) {
        if (last) {
            conversation.rejected(Fault.NOT_TEXT);
        }
    }

    void closed() {
        if (conversation != null) {
            conversation.disconnected();
        }
    }

    void failed(Throwable cause) {
        LOG.log(Level.FINE, "A TelXL connection failed", cause);
    }

    private void received(Optional<String> text) {
        text.ifPresentOrElse(conversation::received, () -> conversation.rejected(Fault.TOO_LARGE));
    }
}
