package io.tandem.time;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock and the alarms that the rest of the gateway has injected. */
@ApplicationScoped
class TimeProducer {

    @Resource
    private ManagedExecutorService executor;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ClockAlarms alarms(Clock clock) {
        return new ClockAlarms(clock, executor);
    }
}
