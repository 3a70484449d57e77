package io.tandem.time;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lets the alarms ring while the application runs. */
@ApplicationScoped
class Ticker {

    /** Fine enough for every limit of the protocols, the shortest of which is counted in seconds. */
    private static final long TICK_MILLIS = 50;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ClockAlarms alarms;

    private ScheduledFuture<?> ticking;

    void start(@Observes Startup startup) {
        ticking = scheduler.scheduleWithFixedDelay(alarms::ringDue, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }
}
