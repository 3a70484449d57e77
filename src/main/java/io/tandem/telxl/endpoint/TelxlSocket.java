package io.tandem.telxl.endpoint;

import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import io.tandem.session.websocket.HandshakeConfigurator;
import io.tandem.session.websocket.QuerySeal;
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

/**
 * One WebSocket of a TelXL client. Takes messages in parts, so that an oversized one can be counted and dropped without
 * being kept, and answered without ending the connection.
 */
@Dependent
class TelxlSocket {

    private static final Logger LOG = Logger.getLogger(TelxlSocket.class.getName());

    @Inject
    private Telxl telxl;

    @Inject
    private WebSocketWires wires;

    @Inject
    private Settings settings;

    private StringBuilder earlierParts = new StringBuilder();
    private boolean tooLarge;
    private TelxlConversation conversation;

    void opened(Session session, EndpointConfig config, Optional<Mode> ofAddress) {
        conversation = telxl.begin(wires.to(session), HandshakeConfigurator.remoteAddress(config), ofAddress);
        if (ofAddress.isPresent()) {
            QuerySeal.open(session.getQueryString()).flatMap(StartQuery::read).ifPresent(conversation::startFromQuery);
        }
    }

    void text(String part, boolean last) {
        tooLarge |= earlierParts.length() + part.length() > settings.get(SessionSettings.MAX_MESSAGE);
        if (!last) {
            if (!tooLarge) {
                earlierParts.append(part);
            }
        } else if (tooLarge) {
            forgetParts();
            conversation.rejected(Fault.TOO_LARGE);
        } else if (earlierParts.isEmpty()) {
            conversation.received(part);
        } else {
            String text = earlierParts.append(part).toString();
            forgetParts();
            conversation.received(text);
        }
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

    /** A new builder: an emptied one would keep the size of the largest message for as long as the connection lives. */
    private void forgetParts() {
        earlierParts = new StringBuilder();
        tooLarge = false;
    }
}
