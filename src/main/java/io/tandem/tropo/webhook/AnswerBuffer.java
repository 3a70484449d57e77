package io.tandem.tropo.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** The body of one answer while it comes in. Its bytes count for that answer's limit, and for that of all answers together. */
final class AnswerBuffer {

    private final int most;
    private final AtomicLong shared;
    private final int mostShared;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean released;

    /**
     * @param most longest body
     * @param shared how many bytes all buffers hold
     * @param mostShared how many they may hold
     */
    AnswerBuffer(int most, AtomicLong shared, int mostShared) {
        this.most = most;
        this.shared = shared;
        this.mostShared = mostShared;
    }

    /**
     * Takes in what has come.
     *
     * @throws WebhookException if it is too much
     */
    synchronized void add(ByteBuffer part) {
        int length = part.remaining();
        if (released) {
            part.position(part.limit());
            return;
        }
        if (length > most - bytes.size()) {
            throw new WebhookException(Failure.TOO_LARGE);
        }
        if (shared.addAndGet(length) > mostShared) {
            shared.addAndGet(-length);
            throw new WebhookException(Failure.OVERLOADED);
        }
        byte[] copy = new byte[length];
        part.get(copy);
        bytes.writeBytes(copy);
    }

    synchronized byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Counts no longer, and takes in nothing more. */
    synchronized void release() {
        if (!released) {
            released = true;
            shared.addAndGet(-bytes.size());
            bytes.reset();
        }
    }
}
