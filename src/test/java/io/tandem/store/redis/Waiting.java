package io.tandem.store.redis;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits until something is so. */
public final class Waiting {

    private static final Duration MOST = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 10;

    private Waiting() {}

    /** What may be so. */
    public interface Condition {

        boolean isMet() throws Exception;
    }

    /** Fails if it is not so within half a minute. */
    public static void until(String what, Condition condition) {
        until(what, MOST, condition);
    }

    /** Fails if it is not so within a time. */
    public static void until(String what, Duration most, Condition condition) {
        until(() -> what, most, condition);
    }

    /**
     * The same.
     *
     * @param what asked when it was not so, and may say how it is
     */
    public static void until(Supplier<String> what, Duration most, Condition condition) {
        try {
            for (long end = System.nanoTime() + most.toNanos(); !condition.isMet(); ) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("In vain: waited until " + what.get());
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (Exception failed) {
            throw new AssertionError("It cannot be told whether " + what.get(), failed);
        }
    }
}
