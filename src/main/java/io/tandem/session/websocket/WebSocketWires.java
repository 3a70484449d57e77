package io.tandem.session.websocket;

import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import io.tandem.session.Wire;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;

/**
 * Chooses how WebSockets are written to, by what the runtime offers. Virtual threads that are not pinned by a blocked
 * monitor came with Java 24 (JEP 491); before, a few peers that do not read could take all the carrier threads.
 */
@ApplicationScoped
@ContextServiceDefinition(
        name = "java:module/concurrent/no-context",
        propagated = {},
        cleared = {},
        unchanged = ContextServiceDefinition.ALL_REMAINING)
@ManagedExecutorDefinition(
        name = "java:module/concurrent/wires",
        context = "java:module/concurrent/no-context",
        virtual = true)
public class WebSocketWires {

    private static final int FIRST_WITHOUT_PINNING = 24;

    @Resource(lookup = "java:module/concurrent/wires")
    private ManagedExecutorService threads;

    @Inject
    private Settings settings;

    /** A wire to a socket that has just been opened. */
    public Wire to(Session session) {
        if (Runtime.version().feature() >= FIRST_WITHOUT_PINNING) {
            return new SyncWire(session, threads);
        }
        session.getAsyncRemote()
                .setSendTimeout(settings.get(SessionSettings.SEND_TIMEOUT).toMillis());
        return new AsyncWire(session, threads);
    }
}
