package io.tandem.bayeux.endpoint;

import io.tandem.bayeux.engine.Engine;
import io.tandem.bayeux.exchange.Link;
import io.tandem.bayeux.message.BatchReader;
import io.tandem.bayeux.message.BayeuxError;
import io.tandem.bayeux.message.MalformedBatchException;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.message.Reply;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.option.Transport;
import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.config.Settings;
import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import io.tandem.session.SessionRegistry;
import io.tandem.session.SessionSettings;
import io.tandem.session.websocket.Framing;
import io.tandem.session.websocket.HandshakeConfigurator;
import io.tandem.session.websocket.ReplyWire;
import io.tandem.session.websocket.TextParts;
import io.tandem.session.websocket.WebSocketWires;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One WebSocket of a Bayeux client. Takes messages in parts, so that an oversized one is not kept. */
@Dependent
class BayeuxSocket {

    private static final Logger LOG = Logger.getLogger(BayeuxSocket.class.getName());
    private static final String ACCENT = "bayeux";

    @Inject
    private Engine engine;

    @Inject
    private BayeuxSessions sessions;

    @Inject
    private SessionRegistry registry;

    @Inject
    private WebSocketWires wires;

    @Inject
    private Options options;

    @Inject
    private Settings settings;

    private TextParts parts;
    private BatchReader reader;
    private String remoteAddress;
    private Optional<String> browser = Optional.empty();
    private ReplyWire wire;
    private Connection connection;
    private Link link;

    void opened(Session session, EndpointConfig config) {
        parts = new TextParts(
                options.forTransport(Transport.WEBSOCKET).maxMessageSize().characters());
        reader = new BatchReader(
                settings.get(SessionSettings.MAX_DEPTH), options.limits().maxMessages());
        remoteAddress = HandshakeConfigurator.remoteAddress(config);
        browser = BayeuxHandshake.browser(config);
        Framing framing = new ArrayFraming(options.webSocket().messagesPerFrame());
        wire = wires.to(session, framing);
        connection = registry.connect(ACCENT, remoteAddress, wire);
        link = new Link(connection, options.webSocket().idleTimeout());
        if (!options.allowedTransports().contains(Transport.WEBSOCKET)) {
            connection.finish(CloseCode.NOT_ALLOWED);
        }
    }

    void text(String part, boolean last) {
        parts.add(part, last).ifPresent(whole -> whole.text()
                .ifPresentOrElse(
                        text -> wire.handling(() -> received(text)), () -> connection.finish(CloseCode.TOO_LARGE)));
    }

    void binary() {
        connection.finish(CloseCode.MALFORMED);
    }

    void closed() {
        if (connection != null) {
            connection.disconnected();
            sessions.closed(link);
        }
    }

    void failed(Throwable cause) {
        LOG.log(Level.FINE, "A Bayeux connection failed", cause);
    }

    private void received(String text) {
        List<Message> messages;
        try {
            messages = reader.read(text);
        } catch (MalformedBatchException malformed) {
            connection.finish(CloseCode.MALFORMED);
            return;
        }
        connection.heard();
        WebSocketExchange exchange = new WebSocketExchange(remoteAddress, browser, link, messages);
        if (!connection.handle(2L * text.length(), () -> engine.process(exchange)) && !connection.hasEnded()) {
            messages.forEach(message -> exchange.reply(Reply.failure(message, BayeuxError.TOO_MANY_MESSAGES)));
            exchange.answer(exchange.replies(), written -> {});
        }
    }
}
