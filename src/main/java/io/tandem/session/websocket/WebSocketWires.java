package io.tandem.session.websocket;

import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import io.tandem.session.Wire;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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

    /** Closing a connection whose peer does not read takes seconds; this many may do so before others have to wait. */
    private static final int CLOSERS = 64;

    @Resource(lookup = "java:module/concurrent/wires")
    private ManagedExecutorService threads;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private Settings settings;

    private ThreadPoolExecutor closers;

    /**
     * Closing waits for a call-back that the server runs on its default executor. Closers must therefore not come from that
     * executor: many of them at once, as when a node drains, would take all its threads and wait for one another.
     */
    @PostConstruct
    void openClosers() {
        closers = new ThreadPoolExecutor(
                CLOSERS, CLOSERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threadFactory);
        closers.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void shutDownClosers() {
        closers.shutdown();
    }

    /** A wire to a socket that has just been opened, for a protocol with one message in a frame. */
    public Wire to(Session session) {
        return to(session, Framing.EACH);
    }

    /** A wire to a socket that has just been opened. */
    public Wire to(Session session, Framing framing) {
        if (Runtime.version().feature() >= FIRST_WITHOUT_PINNING) {
            return new SyncWire(session, framing, threads, closers);
        }
        session.getAsyncRemote()
                .setSendTimeout(settings.get(SessionSettings.SEND_TIMEOUT).toMillis());
        return new AsyncWire(session, framing, closers);
    }
}
