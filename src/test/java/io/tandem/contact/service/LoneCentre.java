package io.tandem.contact.service;

import io.tandem.store.Stages;
import io.tandem.store.local.Footprint;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.List;

/** A busy centre on one node without others, whose memory can be looked at. */
final class LoneCentre extends BusyCentre {

    final ClockAlarms alarms;
    private final LocalStore store;

    LoneCentre() {
        this(new ManualClock());
    }

    private LoneCentre(ManualClock clock) {
        this(clock, new ClockAlarms(clock, Runnable::run));
    }

    private LoneCentre(ManualClock clock, ClockAlarms alarms) {
        this(clock, alarms, new LocalStore(clock, alarms, "load"));
    }

    private LoneCentre(ManualClock clock, ClockAlarms alarms, LocalStore store) {
        super(clock, List.of(store));
        this.alarms = alarms;
        this.store = store;
    }

    @Override
    void pass(Duration time) {
        super.pass(time);
        alarms.ringDue();
    }

    /** Lets updates that change nothing sweep what is over, until there is nothing more to sweep. */
    int sweptFootprint() {
        int before;
        int after = Footprint.of(store);
        do {
            before = after;
            Stages.get(store.update("sweeping", workspace -> null));
            after = Footprint.of(store);
        } while (after < before);
        return after;
    }
}
