package io.tandem.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Has work done when the process is told to end by SIGTERM, as orchestrators do, or SIGINT, as Ctrl-C does; before
 * anything else notices. A shutdown hook would run beside the server's own, which within a fifth of a second stops what is
 * needed to tell clients why they are disconnected.
 */
final class TerminationSignal {

    private static final Logger LOG = Logger.getLogger(TerminationSignal.class.getName());

    private final Map<Signal, SignalHandler> before = new ConcurrentHashMap<>();

    private TerminationSignal() {}

    /** Has work done at the signals; what happened at them before happens afterwards. */
    static TerminationSignal precededBy(Runnable work) {
        TerminationSignal termination = new TerminationSignal();
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        for (String name : List.of("TERM", "INT")) {
            termination.handle(new Signal(name), () -> {
                // The JVM's own threads know nothing of the application, and what the platform gives it hangs on that.
                Thread.currentThread().setContextClassLoader(application);
                work.run();
            });
        }
        return termination;
    }

    /** Has nothing done any more. */
    void release() {
        before.forEach(Signal::handle);
    }

    private void handle(Signal signal, Runnable work) {
        try {
            before.put(signal, Signal.handle(signal, received -> {
                work.run();
                before.get(signal).handle(received);
            }));
        } catch (IllegalArgumentException reserved) {
            LOG.log(
                    Level.WARNING,
                    reserved,
                    () -> "This JVM lets nobody handle " + signal + ": clients may not be told why the node stops");
        }
    }
}
