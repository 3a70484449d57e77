package io.tandem.session.websocket;

import io.tandem.session.CloseCode;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The end of WebSockets. */
final class WebSocketClose {

    private static final Logger LOG = Logger.getLogger(WebSocketClose.class.getName());

    private WebSocketClose() {}

    /** What a failed write says about the peer. */
    static CloseCode after(Throwable failure) {
        return failure instanceof SocketTimeoutException ? CloseCode.SLOW_CLIENT : CloseCode.FAULT;
    }

    /** Closes a socket, on another thread: while a write is stuck the server makes the closer wait for seconds. */
    static void close(Session session, CloseCode code, Executor threads) {
        try {
            threads.execute(() -> close(session, code));
        } catch (RejectedExecutionException stopping) {
            close(session, code);
        }
    }

    private static void close(Session session, CloseCode code) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), code.reason()));
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.FINE, "The connection was gone before it could be closed", gone);
        }
    }
}
