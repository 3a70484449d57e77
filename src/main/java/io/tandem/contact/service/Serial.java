package io.tandem.contact.service;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does one thing after the other, in the order they come, on the threads of those who bring them. Only what comes while a
 * piece of work goes on waits, so that pieces must be short.
 */
final class Serial {

    private static final Logger LOG = Logger.getLogger(Serial.class.getName());

    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    void run(Runnable piece) {
        work.add(piece);
        if (count.getAndIncrement() == 0) {
            do {
                guarded(work.remove());
            } while (count.decrementAndGet() > 0);
        }
    }

    private static void guarded(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException thrown) {
            LOG.log(Level.SEVERE, "Work for the switch failed", thrown);
        }
    }
}
