package io.tandem.session;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long clients are asked to wait before they come back, each for a time of its own, so that they do not come together. */
public final class Comeback {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(5);

    private Comeback() {}

    /** A random time of 1 to 5 s. */
    public static Duration pause() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(LEAST.toMillis(), MOST.toMillis() + 1));
    }

    /** The same in whole seconds, as the value of an HTTP header {@code Retry-After}. */
    public static String retryAfter() {
        return Long.toString(pause().toSeconds());
    }
}
