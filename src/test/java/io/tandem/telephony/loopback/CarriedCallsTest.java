package io.tandem.telephony.loopback;

import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.util.concurrent.Executor;

/** Nodes that share a Store in memory; everything is done at once. */
class CarriedCallsTest extends CarriedCallsContract {

    private final ManualClock clock = new ManualClock();
    private final LocalStore store = new LocalStore(clock, new ClockAlarms(clock, Runnable::run), "shared");

    @Override
    protected Store store() {
        return store;
    }

    @Override
    protected ManualClock clock() {
        return clock;
    }

    @Override
    protected Executor executor() {
        return Runnable::run;
    }
}
