package io.tandem.session.websocket;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Writes with plain sends, by one of the {@link Writers} for as long as there is something to write: the cheapest way for each message, but
 * the thread is lost for as long as the client does not read. A client that was slow a while ago, and all of them while no thread can
 * be spared, are left to another wire.
 */
final class SyncWire implements Wire {

    /** How long a client that was slow is not trusted with a thread. */
    private static final long DISTRUST = Duration.ofSeconds(10).toNanos();

    private final Session session;
    private final Framing framing;
    private final Writers writers;
    private final Wire other;
    private volatile boolean slow;
    private volatile long slowSince;

    /** @param other holds no thread for a client that does not read */
    SyncWire(Session session, Framing framing, Writers writers, Wire other) {
        this.session = session;
        this.framing = framing;
        this.writers = writers;
        this.other = other;
    }

    @Override
    public void drain(Batches batches) {
        if (isSlow()) {
            other.drain(batches);
        } else {
            writers.write(() -> write(batches), () -> other.drain(batches));
        }
    }

    @Override
    public void close(CloseCode code) {
        other.close(code);
    }

    private boolean isSlow() {
        slow = slow && System.nanoTime() - slowSince < DISTRUST;
        return slow;
    }

    private void write(Batches batches) {
        try {
            for (List<OutboxMessage> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
                write(batch);
                batches.written();
                writers.goesOn();
                if (slow) {
                    other.drain(batches);
                    return;
                }
            }
        } catch (IOException | RuntimeException failure) {
            batches.broken(WebSocketClose.after(failure));
        }
    }

    private void write(List<OutboxMessage> batch) throws IOException {
        long begun = System.nanoTime();
        for (String frame : framing.frames(batch)) {
            session.getBasicRemote().sendText(frame);
        }
        long now = System.nanoTime();
        if (now - begun >= Writers.PATIENCE.toNanos()) {
            slowSince = now;
            slow = true;
        }
    }
}
