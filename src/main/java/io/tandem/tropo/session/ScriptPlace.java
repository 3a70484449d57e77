package io.tandem.tropo.session;

import io.tandem.store.Delivery;

/**
 * A place among all that happens to contacts which applications control.
 *
 * @param epoch tells one life of the stream from the next
 * @param offset grows within an epoch
 */
record ScriptPlace(String epoch, long offset) {

    static ScriptPlace of(Delivery delivery) {
        return new ScriptPlace(delivery.life(), delivery.offset());
    }

    /** Whether this comes next. */
    boolean follows(ScriptPlace other) {
        return epoch.equals(other.epoch) && offset == other.offset + 1;
    }

    /** Whether this comes later; what is of another epoch always does. */
    boolean isAfter(ScriptPlace other) {
        return !epoch.equals(other.epoch) || offset > other.offset;
    }
}
