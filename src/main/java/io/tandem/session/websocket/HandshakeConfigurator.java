package io.tandem.session.websocket;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Carries what the handshake knew over to the opened socket. Origins have been checked by {@link HandshakeFilter}. */
public class HandshakeConfigurator extends ServerEndpointConfig.Configurator {

    private static final String UNKNOWN = "unknown";

    private final Map<Class<?>, Supplier<?>> makers = new ConcurrentHashMap<>();

    /**
     * A new instance for an opened socket, as the server would make it, but without looking for the application's beans each time. An
     * endpoint has nothing to be told when it is no longer needed.
     */
    @Override
    public <T> T getEndpointInstance(Class<T> endpoint) {
        return endpoint.cast(
                makers.computeIfAbsent(endpoint, HandshakeConfigurator::maker).get());
    }

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

    private static Supplier<?> maker(Class<?> type) {
        BeanManager manager = CDI.current().getBeanManager();
        return maker(manager, manager.resolve(manager.getBeans(type)));
    }

    private static <T> Supplier<T> maker(BeanManager manager, Bean<T> bean) {
        return () -> bean.create(manager.createCreationalContext(bean));
    }
}
