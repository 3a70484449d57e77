package io.tandem.bayeux.engine;

import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.util.function.BooleanSupplier;

/** On a Store in memory, one thing after the other. */
class RoamingTest extends RoamingContract {

    private final ManualClock clock = new ManualClock();
    private final Store store = new LocalStore(clock, new ClockAlarms(clock, Runnable::run), "epoch");

    @Override
    protected Store join() {
        return store;
    }

    @Override
    protected ManualClock clock() {
        return clock;
    }

    @Override
    protected void await(String what, BooleanSupplier condition) {
        if (!condition.getAsBoolean()) {
            throw new AssertionError("In vain: waited until " + what);
        }
    }
}
