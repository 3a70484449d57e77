package io.tandem.bayeux.engine;

import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.util.function.BooleanSupplier;

/** On a Store in memory, one thing after the other. */
class RoamingTest extends RoamingContract {

    private static final int MOST_TIMES = 200;

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
        for (int times = 0; !condition.getAsBoolean(); times++) {
            if (times > MOST_TIMES) {
                throw new AssertionError("In vain: waited until " + what);
            }
        }
    }
}
