package io.tandem.processor.endpoint;

import io.tandem.config.Settings;
import io.tandem.processor.FailureCode;
import io.tandem.processor.Processor;
import io.tandem.processor.ProcessorConversation;
import io.tandem.session.SessionSettings;
import io.tandem.session.websocket.HandshakeConfigurator;
import io.tandem.session.websocket.QuerySeal;
import io.tandem.session.websocket.TextParts;
import io.tandem.session.websocket.WebSocketWires;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One agent session's resource: binds it by the token in the query. */
@Dependent
@ServerEndpoint(value = "/processor/sessions/{sessionId}", configurator = HandshakeConfigurator.class)
public class SessionEndpoint {

    private static final Logger LOG = Logger.getLogger(SessionEndpoint.class.getName());
    private static final String TOKEN = "token=";

    @Inject
    private Processor processor;

    @Inject
    private WebSocketWires wires;

    @Inject
    private Settings settings;

    private TextParts parts;
    private ProcessorConversation conversation;

    @OnOpen
    public void opened(Session session, EndpointConfig config, @PathParam("sessionId") String sessionId) {
        parts = new TextParts(settings.get(SessionSettings.MAX_MESSAGE));
        String token = QuerySeal.open(session.getQueryString())
                .map(SessionEndpoint::token)
                .orElse("");
        conversation =
                processor.begin(wires.to(session), HandshakeConfigurator.remoteAddress(config), sessionId, token);
    }

    @OnMessage
    public void text(String part, boolean last) {
        parts.add(part, last).ifPresent(whole -> whole.text()
                .ifPresentOrElse(conversation::received, () -> conversation.rejected(FailureCode.TOO_LARGE)));
    }

    @OnMessage
    public void binary(byte[] part, boolean last) {
        if (last) {
            conversation.rejected(FailureCode.NOT_TEXT);
        }
    }

    @OnClose
    public void closed() {
        if (conversation != null) {
            conversation.disconnected();
        }
    }

    @OnError
    public void failed(Throwable cause) {
        LOG.log(Level.FINE, "An agent's connection failed", cause);
    }

    private static String token(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith(TOKEN))
                .map(parameter -> parameter.substring(TOKEN.length()))
                .findFirst()
                .orElse("");
    }
}
