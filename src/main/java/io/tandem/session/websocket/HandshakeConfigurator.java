package io.tandem.session.websocket;

import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** Carries what the handshake knew over to the opened socket. Origins have been checked by {@link HandshakeFilter}. */
public class HandshakeConfigurator extends ServerEndpointConfig.Configurator {

    private static final String UNKNOWN = "unknown";

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        List<String> address = request.getHeaders().get(HandshakeFilter.REMOTE_ADDRESS);
        config.getUserProperties()
                .put(HandshakeFilter.REMOTE_ADDRESS, address == null || address.isEmpty() ? UNKNOWN : address.get(0));
    }

    /** The network address of the client on an opened socket. */
    public static String remoteAddress(EndpointConfig config) {
        return config.getUserProperties()
                .getOrDefault(HandshakeFilter.REMOTE_ADDRESS, UNKNOWN)
                .toString();
    }
}
