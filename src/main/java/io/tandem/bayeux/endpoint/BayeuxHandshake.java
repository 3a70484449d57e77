package io.tandem.bayeux.endpoint;

import io.tandem.bayeux.option.Options;
import io.tandem.session.websocket.HandshakeConfigurator;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the browser cookie in the handshake of a WebSocket, and chooses the configured sub-protocol. */
public final class BayeuxHandshake extends HandshakeConfigurator {

    private static final String BROWSER = "io.tandem.bayeux.browser";

    private volatile Options options;

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        super.modifyHandshake(config, request, response);
        String name = options().browser().cookie().name() + '=';
        headers(request, "Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name))
                .map(cookie -> cookie.substring(name.length()))
                .findFirst()
                .ifPresent(value -> config.getUserProperties().put(BROWSER, value));
    }

    @Override
    public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
        return options().webSocket().protocol().filter(requested::contains).orElse("");
    }

    /** Value of the browser cookie that came with the handshake of an opened socket. */
    static Optional<String> browser(EndpointConfig config) {
        return Optional.ofNullable((String) config.getUserProperties().get(BROWSER));
    }

    private static List<String> headers(HandshakeRequest request, String name) {
        return request.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /** Looked up, as the server makes configurators without injecting anything; once, as that is a part of a handshake's cost. */
    private Options options() {
        Options known = options;
        if (known == null) {
            known = CDI.current().select(Options.class).get();
            options = known;
        }
        return known;
    }
}
