package io.tandem.telxl.endpoint;

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
import java.util.Optional;

/** TelXL where {@code session_start} names the mode. */
@Dependent
@ServerEndpoint(value = "/telxl", configurator = HandshakeConfigurator.class)
public class TelxlEndpoint {

    @Inject
    private TelxlSocket socket;

    @OnOpen
    public void opened(Session session, EndpointConfig config) {
        socket.opened(session, config, Optional.empty());
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
