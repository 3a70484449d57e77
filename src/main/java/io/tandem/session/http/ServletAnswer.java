package io.tandem.session.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one answer to a request. What is there when the thread of the request returns is written by it; for what comes later the
 * request is made asynchronous, and no thread waits. Being asynchronous costs a request two changes of threads.
 */
public final class ServletAnswer {

    private static final Logger LOG = Logger.getLogger(ServletAnswer.class.getName());

    /** What there is to write. */
    private record Content(Consumer<HttpServletResponse> head, byte[] body, Consumer<Boolean> written) {}

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private AsyncContext context;
    private Content early;
    private boolean answered;

    /** For a request whose thread will call {@link #release} at its end. */
    public ServletAnswer(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Where headers can be set until it is written. */
    public HttpServletResponse response() {
        return response;
    }

    /** Makes the request asynchronous now, by its thread. */
    public synchronized void detach() {
        if (context == null) {
            context = request.startAsync();
            context.setTimeout(0); // how long it takes is not the server's matter
        }
    }

    /**
     * Answers. Never throws, also where the server has ended the request already; without effect where it is answered.
     *
     * @param head sets status and headers
     * @param written told once whether the body could be written
     */
    public void write(Consumer<HttpServletResponse> head, byte[] body, Consumer<Boolean> written) {
        boolean second;
        synchronized (this) {
            second = answered;
            answered = true;
            if (context == null && !second) {
                early = new Content(head, body, written);
                return;
            }
        }
        if (second) {
            written.accept(false);
        } else {
            ResponseWriter.write(context, head, body, written);
        }
    }

    /** The thread of the request has done what there is to do at once. */
    public void release() {
        Content content;
        synchronized (this) {
            content = early;
            if (content == null || !ResponseWriter.isShort(content.body())) {
                detach();
            }
        }
        if (content == null) {
            return;
        }
        if (!ResponseWriter.isShort(content.body())) {
            ResponseWriter.write(context, content.head(), content.body(), content.written());
            return;
        }
        try {
            ResponseWriter.put(response, content.head(), content.body());
            content.written().accept(true);
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.FINE, "A request was over before it could be answered", gone);
            content.written().accept(false);
        }
    }
}
