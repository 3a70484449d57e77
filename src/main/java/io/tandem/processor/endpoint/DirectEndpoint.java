package io.tandem.processor.endpoint;

import io.tandem.processor.direct.Direct;
import io.tandem.session.websocket.HandshakeConfigurator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** The interaction processor for clients of the Direct Client Protocol (spec 1.2 to 1.4). */
@Dependent
@ServerEndpoint(value = "/processor", configurator = HandshakeConfigurator.class)
public class DirectEndpoint {

    @Inject
    private DesktopSocket socket;

    @Inject
    private Direct direct;

    @OnOpen
    public void opened(Session session, EndpointConfig config) {
        socket.opened(session, config, direct::begin);
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
}
