package io.tandem.session;

import io.tandem.store.Delivery;

/** Notices when events of a topic may have been missed: it is in another epoch then. Used by one thread at a time. */
final class Continuity {

    private String epoch;

    boolean isKeptBy(Delivery delivery) {
        boolean kept = epoch == null || epoch.equals(delivery.epoch());
        epoch = delivery.epoch();
        return kept;
    }
}
