package io.tandem.bench.load;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits while a server works. */
public final class Quiet {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(5);

    private Quiet() {}

    /** For that long. */
    public static void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Until the condition holds, as seen on the clients' thread; false if it does not come to hold. */
    public static boolean until(LoadClient client, BooleanSupplier condition) {
        return until(client, PATIENCE, condition);
    }

    /** The same with a patience of one's own. */
    public static boolean until(LoadClient client, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!client.call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                return false;
            }
            rest(LOOK);
        }
        return true;
    }
}
