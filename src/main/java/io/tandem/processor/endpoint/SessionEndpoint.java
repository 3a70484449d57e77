package io.tandem.processor.endpoint;

import io.tandem.processor.Processor;
import io.tandem.session.websocket.HandshakeConfigurator;
import io.tandem.session.websocket.QuerySeal;
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

/** One agent session's resource: binds it by the token in the query. */
@Dependent
@ServerEndpoint(value = "/processor/sessions/{sessionId}", configurator = HandshakeConfigurator.class)
public class SessionEndpoint {

    private static final String TOKEN = "token=";

    @Inject
    private DesktopSocket socket;

    @Inject
    private Processor processor;

    @OnOpen
    public void opened(Session session, EndpointConfig config, @PathParam("sessionId") String sessionId) {
        String token = QuerySeal.open(session.getQueryString())
                .map(SessionEndpoint::token)
                .orElse("");
        socket.opened(session, config, (wire, address) -> processor.begin(wire, address, sessionId, token));
    }

    @OnMessage
    public void text(String part, boolean last) {
        socket.text(part, last);
    }

    @OnMessage
    public void binary(byte[] part, boolean last) {
        socket.binary(last);
    }

    @OnClose
    public void closed() {
        socket.closed();
    }

    @OnError
    public void failed(Throwable cause) {
        socket.failed(cause);
    }

    private static String token(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith(TOKEN))
                .map(parameter -> parameter.substring(TOKEN.length()))
                .findFirst()
                .orElse("");
    }
}
