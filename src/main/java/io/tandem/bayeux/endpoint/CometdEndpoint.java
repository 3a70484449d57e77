package io.tandem.bayeux.endpoint;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** Bayeux by WebSocket at {@code /cometd}. */
@Dependent
@ServerEndpoint(value = "/cometd", configurator = BayeuxHandshake.class)
public class CometdEndpoint {

    @Inject
    private BayeuxSocket socket;

    @OnOpen
    public void opened(Session session, EndpointConfig config) {
        socket.opened(session, config);
    }

    @OnMessage
    public void text(String part, boolean last) {
        socket.text(part, last);
    }

    @OnMessage
    public void binary(byte[] part, boolean last) {
        socket.binary();
    }

    @OnClose
    public void closed() {
        socket.closed();
    }

    @OnError
    public void failed(Throwable cause) {
        socket.failed(cause);
    }
}
