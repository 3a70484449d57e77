package io.tandem.store.redis;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until something is so. */
public final class Waiting {

    private static final long MOST_MILLIS = 30_000;
    private static final long PAUSE_MILLIS = 10;

    private Waiting() {}

    /** Fails if it is not so within half a minute. */
    public static void until(String what, BooleanSupplier condition) {
        for (long waited = 0; !condition.getAsBoolean(); waited += PAUSE_MILLIS) {
            if (waited > MOST_MILLIS) {
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
