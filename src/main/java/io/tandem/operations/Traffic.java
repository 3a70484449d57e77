package io.tandem.operations;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Timer;

/**
 * The messages of one protocol. Counting one costs next to nothing, where the counters that are shown cost as much as reading a short
 * message; and as a timer costs more still, only some of the messages are timed.
 */
final class Traffic {

    /** Of so many messages one is timed, by chance. */
    static final int TIMED_OF = 16;

    private final LongAdder in = new LongAdder();
    private final LongAdder out = new LongAdder();
    private final Counter shownIn;
    private final Counter shownOut;
    private final Timer handling;

    /** With what is shown. */
    Traffic(Counter shownIn, Counter shownOut, Timer handling) {
        this.shownIn = shownIn;
        this.shownOut = shownOut;
        this.handling = handling;
    }

    /** A message came in, and has been handled. */
    void handled(Duration time) {
        in.increment();
        if (ThreadLocalRandom.current().nextInt(TIMED_OF) == 0) {
            handling.update(time);
        }
    }

    /** A message was put into an outbox. */
    void sent() {
        out.increment();
    }

    /** Shows what has been counted since. By one thread at a time. */
    void show() {
        shownIn.inc(in.sumThenReset());
        shownOut.inc(out.sumThenReset());
    }
}
