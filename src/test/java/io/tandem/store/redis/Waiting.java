package io.tandem.store.redis;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until something is so. */
public final class Waiting {

    private static final Duration MOST = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 10;

    private Waiting() {}

    /** Fails if it is not so within half a minute. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, MOST, condition);
    }

    /** Fails if it is not so within a time. */
    public static void until(String what, Duration most, BooleanSupplier condition) {
        for (long waited = 0; !condition.getAsBoolean(); waited += PAUSE_MILLIS) {
            if (waited > most.toMillis()) {
                throw new AssertionError("In vain: waited until " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }
}
