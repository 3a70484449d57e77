package io.tandem.tropo.webhook;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.reactor.IOReactorShutdownException;

/** What the HTTP client's exceptions mean to the developer of an application. */
final class Faults {

    /** How far a request had come. */
    enum Progress {
        CONNECTING,
        CONNECTED,
        ANSWERING
    }

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());

    private Faults() {}

    static Failure failure(Throwable fault, Progress progress) {
        if (fault.getCause() instanceof WebhookException known) {
            return known.failure();
        }
        if (fault instanceof CancellationException || fault instanceof IOReactorShutdownException) {
            return Failure.STOPPING;
        }
        if (fault instanceof HttpException || fault instanceof IOException) {
            LOG.log(Level.FINE, "An application gave no answer", fault);
            return switch (progress) {
                case CONNECTING -> connecting(fault);
                case CONNECTED -> connected(fault);
                case ANSWERING -> answering(fault);
            };
        }
        LOG.log(Level.WARNING, "A request to an application failed by a fault of the gateway", fault);
        return Failure.INTERNAL;
    }

    private static Failure connecting(Throwable fault) {
        if (fault instanceof SSLException) {
            return Failure.TLS_FAILED;
        }
        return fault instanceof SocketTimeoutException ? Failure.CONNECT_TIMEOUT : Failure.CONNECT_FAILED;
    }

    private static Failure connected(Throwable fault) {
        if (fault instanceof SSLException) {
            return Failure.TLS_FAILED;
        }
        return fault instanceof SocketTimeoutException ? Failure.FIRST_BYTE_TIMEOUT : Failure.NO_ANSWER;
    }

    private static Failure answering(Throwable fault) {
        if (fault instanceof SocketTimeoutException) {
            return Failure.TIMEOUT;
        }
        boolean malformed = fault instanceof HttpException
                || fault instanceof MessageConstraintException
                || fault instanceof MalformedChunkCodingException && !(fault instanceof TruncatedChunkException);
        return malformed ? Failure.UNREADABLE : Failure.ANSWER_BROKEN_OFF;
    }
}
