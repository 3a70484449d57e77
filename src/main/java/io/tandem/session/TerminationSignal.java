package io.tandem.session;

import java.util.logging.Level;
import java.util.logging.Logger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Has work done when the process gets SIGTERM, before anything else notices. A shutdown hook would run beside the server's
 * own, which within a fifth of a second stops its network so far that closing a connection no longer tells the client why.
 */
final class TerminationSignal {

    private static final Logger LOG = Logger.getLogger(TerminationSignal.class.getName());
    private static final Signal TERM = new Signal("TERM");

    private final SignalHandler before;

    private TerminationSignal(SignalHandler before) {
        this.before = before;
    }

    /** Has work done at SIGTERM; what happened at it before happens afterwards. */
    static TerminationSignal precededBy(Runnable work) {
        SignalHandler[] before = new SignalHandler[1];
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        try {
            before[0] = Signal.handle(TERM, signal -> {
                // The JVM's own threads know nothing of the application, and what the platform gives it hangs on that.
                Thread.currentThread().setContextClassLoader(application);
                work.run();
                before[0].handle(signal);
            });
        } catch (IllegalArgumentException reserved) {
            LOG.log(
                    Level.WARNING,
                    "This JVM handles no signals (-Xrs?): clients may not be told why the node stops",
                    reserved);
        }
        return new TerminationSignal(before[0]);
    }

    /** Has nothing done any more. */
    void release() {
        if (before != null) {
            Signal.handle(TERM, before);
        }
    }
}
