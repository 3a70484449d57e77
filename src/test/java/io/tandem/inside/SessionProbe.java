package io.tandem.inside;

import io.tandem.session.GatewaySessionScoped;
import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A scoped bean that can be told from its sisters and reports its end. */
@GatewaySessionScoped
public class SessionProbe {

    private static final BlockingQueue<String> DESTROYED = new LinkedBlockingQueue<>();

    private final String name = UUID.randomUUID().toString();

    static BlockingQueue<String> destroyed() {
        return DESTROYED;
    }

    public String name() {
        return name;
    }

    @PreDestroy
    void destroy() {
        DESTROYED.add(name);
    }
}
