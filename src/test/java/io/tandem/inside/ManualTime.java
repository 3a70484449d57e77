package io.tandem.inside;

import io.tandem.time.ManualClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the gateway a clock that a test turns. */
@ApplicationScoped
public class ManualTime {

    private static final ManualClock CLOCK = new ManualClock();

    static ManualClock clock() {
        return CLOCK;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock manualClock() {
        return CLOCK;
    }
}
