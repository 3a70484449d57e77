package io.tandem.session.websocket;

import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import io.tandem.session.Wire;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes the wires to WebSockets: plain sends where a thread can be spared for them, asynchronous ones where not. */
@ApplicationScoped
public class WebSocketWires {

    /** Closing a connection whose peer does not read takes seconds; this many may do so before others have to wait. */
    private static final int CLOSERS = 64;

    /** So many threads may be held up by clients that do not read before asynchronous sends take over. */
    private static final int MOST_HELD_UP = 16;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private Settings settings;

    private ThreadPoolExecutor closers;
    private Writers writers;

    /**
     * Closing waits for a call-back that the server runs on its default executor. Closers must therefore not come from that
     * executor: many of them at once, as when a node drains, would take all its threads and wait for one another.
     */
    @PostConstruct
    void openClosers() {
        closers = new ThreadPoolExecutor(
                CLOSERS, CLOSERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threadFactory);
        closers.allowCoreThreadTimeOut(true);
        writers = new Writers(Runtime.getRuntime().availableProcessors(), MOST_HELD_UP, threadFactory);
    }

    @PreDestroy
    void shutDown() {
        closers.shutdown();
        writers.shutdown();
    }

    /** A wire to a socket that has just been opened, for a protocol with one message in a frame. */
    public ReplyWire to(Session session) {
        return to(session, Framing.EACH);
    }

    /** A wire to a socket that has just been opened. */
    public ReplyWire to(Session session, Framing framing) {
        session.getAsyncRemote()
                .setSendTimeout(settings.get(SessionSettings.SEND_TIMEOUT).toMillis());
        Wire patient = new AsyncWire(session, framing, closers);
        return new ReplyWire(session, framing, new SyncWire(session, framing, writers, patient));
    }
}
