package io.tandem.session.websocket;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Writes with plain synchronous sends on a thread of its own for as long as there is something to write: the cheapest way
 * for each message, but the thread is lost for as long as a peer does not read. For virtual threads only.
 */
final class SyncWire implements Wire {

    private final Session session;
    private final Framing framing;
    private final Executor threads;
    private final Executor closer;

    SyncWire(Session session, Framing framing, Executor threads, Executor closer) {
        this.session = session;
        this.framing = framing;
        this.threads = threads;
        this.closer = closer;
    }

    @Override
    public void drain(Batches batches) {
        try {
            threads.execute(() -> write(batches));
        } catch (RejectedExecutionException stopping) {
            batches.broken(CloseCode.DRAINING);
        }
    }

    @Override
    public void close(CloseCode code) {
        WebSocketClose.close(session, code, closer);
    }

    private void write(Batches batches) {
        try {
            for (List<OutboxMessage> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
                for (String frame : framing.frames(batch)) {
                    session.getBasicRemote().sendText(frame);
                }
                batches.written();
            }
        } catch (IOException | RuntimeException failure) {
            batches.broken(WebSocketClose.after(failure));
        }
    }
}
