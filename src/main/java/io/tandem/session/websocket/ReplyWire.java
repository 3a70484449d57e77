package io.tandem.session.websocket;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Has what is sent to a client while a message of its own is handled written by the thread that brought the message, once that is handled
 * and no lock is held: a plain send, which costs no change of threads. All else goes by another wire.
 *
 * <p>A client that does not read may hold its thread up, for as long as it lives. Only so many threads may be; while they all are, the
 * other wire takes everything. One that does read can hardly do so, as only little is written in this way at a time.
 */
public final class ReplyWire implements Wire {

    /** What a socket whose peer reads takes without a wait. */
    private static final int MOST_CHARACTERS = 16_384;

    private static final int THREADS_OF_A_PROCESSOR = 4;
    private static final Semaphore WRITERS =
            new Semaphore(THREADS_OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors());

    private final Session session;
    private final Framing framing;
    private final Wire other;
    private final Semaphore writers;
    private boolean handling;
    private Batches owed;

    /** @param other for what is sent at any other time, by any thread */
    ReplyWire(Session session, Framing framing, Wire other) {
        this(session, framing, other, WRITERS);
    }

    /** @param writers as many as threads may be held up */
    ReplyWire(Session session, Framing framing, Wire other, Semaphore writers) {
        this.session = session;
        this.framing = framing;
        this.other = other;
        this.writers = writers;
    }

    /** Handles a message of the client, by the thread that brings it, and then writes what was sent meanwhile. */
    public void handling(Runnable message) {
        begin();
        try {
            message.run();
        } finally {
            Batches left = end();
            if (left != null) {
                write(left);
            }
        }
    }

    @Override
    public void drain(Batches batches) {
        if (!isLeft(batches)) {
            other.drain(batches);
        }
    }

    @Override
    public void close(CloseCode code) {
        other.close(code);
    }

    private synchronized void begin() {
        handling = true;
    }

    private synchronized boolean isLeft(Batches batches) {
        owed = handling ? batches : null;
        return handling;
    }

    private synchronized Batches end() {
        Batches left = owed;
        owed = null;
        handling = false;
        return left;
    }

    private void write(Batches batches) {
        if (!writers.tryAcquire()) {
            other.drain(batches);
            return;
        }
        List<OutboxMessage> tooMuch;
        try {
            tooMuch = writeLittle(batches);
        } catch (IOException | RuntimeException failure) {
            batches.broken(WebSocketClose.after(failure));
            return;
        } finally {
            writers.release();
        }
        if (!tooMuch.isEmpty()) {
            other.drain(new Begun(tooMuch, batches));
        }
    }

    /** @return what has been taken and was too much to be written; nothing if all there was has been written */
    private List<OutboxMessage> writeLittle(Batches batches) throws IOException {
        int characters = 0;
        List<OutboxMessage> batch = batches.take();
        while (!batch.isEmpty()) {
            characters +=
                    batch.stream().mapToInt(message -> message.text().length()).sum();
            if (characters > MOST_CHARACTERS) {
                return batch;
            }
            for (String frame : framing.frames(batch)) {
                session.getBasicRemote().sendText(frame);
            }
            batches.written();
            batch = batches.take();
        }
        return batch;
    }

    /** Batches of which the first has been taken. */
    private static final class Begun implements Batches {

        private final Batches rest;
        private List<OutboxMessage> first;

        Begun(List<OutboxMessage> first, Batches rest) {
            this.first = first;
            this.rest = rest;
        }

        @Override
        public synchronized List<OutboxMessage> take() {
            List<OutboxMessage> taken = first;
            first = null;
            return taken == null ? rest.take() : taken;
        }

        @Override
        public void written() {
            rest.written();
        }

        @Override
        public void broken(CloseCode code) {
            rest.broken(code);
        }
    }
}
