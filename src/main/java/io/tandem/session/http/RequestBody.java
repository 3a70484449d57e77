package io.tandem.session.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the body of a request, which is asynchronous, as it comes, without a thread that waits for it. */
public final class RequestBody implements ReadListener {

    private static final Logger LOG = Logger.getLogger(RequestBody.class.getName());
    private static final int PIECE = 8_192;

    /** A body this short comes with its head as a rule: then it costs no other thread, and no buffer of more than its size. */
    private static final int SHORT = 4_096;

    /** Of those that do not, so many may be waited for by their own thread; the others, and longer ones, are called back. */
    private static final Semaphore WAITERS = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final byte[] piece = new byte[PIECE];
    private final ServletInputStream in;
    private final int most;
    private final IntPredicate room;
    private final Consumer<byte[]> complete;
    private final Consumer<BodyFault> failed;
    private boolean over;

    private RequestBody(
            ServletInputStream in, int most, IntPredicate room, Consumer<byte[]> complete, Consumer<BodyFault> failed) {
        this.in = in;
        this.most = most;
        this.room = room;
        this.complete = complete;
        this.failed = failed;
    }

    /**
     * Reads a body.
     *
     * @param most bytes that it may have
     * @param complete gets it
     * @param failed told if it does not get there, or {@code complete} throws
     */
    public static void read(HttpServletRequest request, int most, Consumer<byte[]> complete, Consumer<BodyFault> failed)
            throws IOException {
        read(request, most, bytes -> true, complete, failed);
    }

    /**
     * Reads the body of a request that need not be asynchronous yet.
     *
     * @param answer of the request, which is made asynchronous if the body is to be waited for without a thread
     * @param most bytes that it may have
     * @param complete gets the body
     * @param failed told if it does not get there, or {@code complete} throws
     */
    public static void read(
            HttpServletRequest request,
            ServletAnswer answer,
            int most,
            Consumer<byte[]> complete,
            Consumer<BodyFault> failed)
            throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > Math.min(SHORT, most) || !WAITERS.tryAcquire()) {
            answer.detach();
            read(request, most, complete, failed);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes((int) length);
        } catch (IOException broken) {
            LOG.log(Level.FINE, "The body of a request could not be read", broken);
            failed.accept(BodyFault.BROKEN);
            return;
        } finally {
            WAITERS.release();
        }
        if (body.length < length) {
            failed.accept(BodyFault.BROKEN);
        } else {
            hand(body, complete, failed);
        }
    }

    /**
     * Reads a body for which there may be no room.
     *
     * @param most bytes that it may have
     * @param room asked for each piece, with its bytes, before it is kept
     * @param complete gets the body
     * @param failed told if it does not get there, or {@code complete} throws
     */
    public static void read(
            HttpServletRequest request,
            int most,
            IntPredicate room,
            Consumer<byte[]> complete,
            Consumer<BodyFault> failed)
            throws IOException {
        if (request.getContentLengthLong() > most) {
            failed.accept(BodyFault.TOO_LARGE);
            return;
        }
        ServletInputStream in = request.getInputStream();
        in.setReadListener(new RequestBody(in, most, room, complete, failed));
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!over && in.isReady() && !in.isFinished()) {
            int length = in.read(piece);
            if (length <= 0) {
                continue;
            }
            if (bytes.size() + length > most) {
                fail(BodyFault.TOO_LARGE);
            } else if (!room.test(length)) {
                fail(BodyFault.NO_ROOM);
            } else {
                bytes.write(piece, 0, length);
            }
        }
    }

    /** Whatever becomes of the body, the request must not be left without an answer. */
    @Override
    public void onAllDataRead() {
        if (over) {
            return;
        }
        over = true;
        hand(bytes.toByteArray(), complete, failed);
    }

    @Override
    public void onError(Throwable cause) {
        LOG.log(Level.FINE, "The body of a request could not be read", cause);
        if (!over) {
            fail(BodyFault.BROKEN);
        }
    }

    private static void hand(byte[] body, Consumer<byte[]> complete, Consumer<BodyFault> failed) {
        try {
            complete.accept(body);
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "A request could not be carried out", fault);
            failed.accept(BodyFault.FAULT);
        }
    }

    private void fail(BodyFault fault) {
        over = true;
        failed.accept(fault);
    }
}
