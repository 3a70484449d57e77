package io.tandem.store.local;

import io.tandem.store.Store;

/** Lets tests of other packages see how much a store holds. */
public final class Footprint {

    private Footprint() {}

    /** How many entries the store holds for states, topics and timers; a state of limited life counts twice. */
    public static int of(Store store) {
        return ((LocalStore) store).footprint();
    }
}
