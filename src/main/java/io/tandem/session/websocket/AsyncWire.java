package io.tandem.session.websocket;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Writes with asynchronous sends, one in flight, the next from its completion: holds no thread for a peer that has
 * stopped reading, at the price of a hop for each frame. For runtimes whose threads are dear.
 */
final class AsyncWire implements Wire {

    private final Session session;
    private final Framing framing;
    private final Executor closer;

    AsyncWire(Session session, Framing framing, Executor closer) {
        this.session = session;
        this.framing = framing;
        this.closer = closer;
    }

    @Override
    public void drain(Batches batches) {
        new Draining(batches).run();
    }

    @Override
    public void close(CloseCode code) {
        WebSocketClose.close(session, code, closer);
    }

    /** Sends until nothing is left. A loop, not a recursion: a send may complete before it returns. */
    private final class Draining {

        private final Batches batches;
        private Iterator<String> frames = Collections.emptyIterator();
        private boolean running;
        private boolean again;

        Draining(Batches batches) {
            this.batches = batches;
        }

        void run() {
            synchronized (this) {
                again = true;
                if (running) {
                    return;
                }
                running = true;
            }
            while (proceed()) {
                if (!frames.hasNext()) {
                    List<OutboxMessage> batch = batches.take();
                    if (batch.isEmpty()) {
                        return;
                    }
                    frames = framing.frames(batch).iterator();
                }
                send(frames.next());
            }
        }

        private synchronized boolean proceed() {
            running = again;
            again = false;
            return running;
        }

        private void send(String frame) {
            try {
                session.getAsyncRemote().sendText(frame, this::sent);
            } catch (RuntimeException closed) {
                batches.broken(CloseCode.FAULT);
            }
        }

        private void sent(SendResult result) {
            if (!result.isOK()) {
                batches.broken(WebSocketClose.after(result.getException()));
                return;
            }
            if (!frames.hasNext()) {
                batches.written();
            }
            run();
        }
    }
}
