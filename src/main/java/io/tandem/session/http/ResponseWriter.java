package io.tandem.session.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes a whole body without a thread that waits for the client to read it, and ends the request. */
public final class ResponseWriter implements WriteListener {

    private static final Logger LOG = Logger.getLogger(ResponseWriter.class.getName());

    private final AtomicBoolean over = new AtomicBoolean();
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final byte[] body;
    private final Consumer<Boolean> written;
    private boolean handedOver;

    private ResponseWriter(AsyncContext context, ServletOutputStream out, byte[] body, Consumer<Boolean> written) {
        this.context = context;
        this.out = out;
        this.body = body;
        this.written = written;
    }

    /**
     * Writes a body. Never throws, also where the server has ended the request already.
     *
     * @param head sets status and headers
     * @param written told once whether it could be written
     */
    public static void write(
            AsyncContext context, Consumer<HttpServletResponse> head, byte[] body, Consumer<Boolean> written) {
        try {
            HttpServletResponse response = (HttpServletResponse) context.getResponse();
            head.accept(response);
            response.setContentLength(body.length);
            ServletOutputStream out = response.getOutputStream();
            out.setWriteListener(new ResponseWriter(context, out, body, written));
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.FINE, "A request was over before it could be answered", gone);
            written.accept(false);
            complete(context);
        }
    }

    /**
     * Ends a request without a body. Never throws, also where the server has ended it already.
     *
     * @param head sets status and headers
     */
    public static void end(AsyncContext context, Consumer<HttpServletResponse> head) {
        try {
            head.accept((HttpServletResponse) context.getResponse());
        } catch (RuntimeException gone) {
            LOG.log(Level.FINE, "A request was over before it could be answered", gone);
        }
        complete(context);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (handedOver) {
                finish(true);
                return;
            }
            handedOver = true;
            out.write(body);
        }
    }

    @Override
    public void onError(Throwable cause) {
        LOG.log(Level.FINE, "A response could not be written", cause);
        finish(false);
    }

    private void finish(boolean success) {
        if (over.compareAndSet(false, true)) {
            complete(context);
            written.accept(success);
        }
    }

    private static void complete(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException alreadyOver) {
            LOG.log(Level.FINE, "A request had been ended", alreadyOver);
        }
    }
}
