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

    /** Most bytes that the server keeps and writes together with the headers when the request ends, however they are handed to it. */
    private static final int SHORT = 16_384;

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
            if (isShort(body)) {
                put(response, head, body);
                complete(context);
                written.accept(true);
                return;
            }
            begin(response, head, body);
            ServletOutputStream out = response.getOutputStream();
            out.setWriteListener(new ResponseWriter(context, out, body, written));
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.FINE, "A request was over before it could be answered", gone);
            written.accept(false);
            complete(context);
        }
    }

    /** Whether a body waits for nobody who reads it, so that any thread may put it into the response. */
    static boolean isShort(byte[] body) {
        return body.length <= SHORT;
    }

    /** Puts a short body into a response, which goes out when the request ends. */
    static void put(HttpServletResponse response, Consumer<HttpServletResponse> head, byte[] body) throws IOException {
        begin(response, head, body);
        response.getOutputStream().write(body);
    }

    private static void begin(HttpServletResponse response, Consumer<HttpServletResponse> head, byte[] body) {
        head.accept(response);
        response.setContentLength(body.length);
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
