package io.tandem.session.websocket;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Writes with asynchronous sends, one in flight, the next from its completion: holds no thread for a peer that has
 * stopped reading, at the price of a hop for each message. For runtimes whose threads are dear.
 */
final class AsyncWire implements Wire {

    private final Session session;
    private final Executor closer;

    AsyncWire(Session session, Executor closer) {
        this.session = session;
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
        private Iterator<OutboxMessage> batch = List.<OutboxMessage>of().iterator();
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
                if (!batch.hasNext()) {
                    batch = batches.take().iterator();
                    if (!batch.hasNext()) {
                        return;
                    }
                }
                send(batch.next());
            }
        }

        private synchronized boolean proceed() {
            running = again;
            again = false;
            return running;
        }

        private void send(OutboxMessage message) {
            try {
                session.getAsyncRemote().sendText(message.text(), this::sent);
            } catch (RuntimeException closed) {
                batches.broken(CloseCode.FAULT);
            }
        }

        private void sent(SendResult result) {
            if (!result.isOK()) {
                batches.broken(WebSocketClose.after(result.getException()));
                return;
            }
            if (!batch.hasNext()) {
                batches.written();
            }
            run();
        }
    }
}
