package io.tandem.store;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes the events of a topic, one after the other, in their order. */
@FunctionalInterface
public interface Subscriber {

    /** Takes one event. Must not block; what it throws is logged and concerns no other subscriber. */
    void deliver(Delivery delivery);

    /**
     * Gives this subscriber an event; whatever it throws, even an error, ends in the log: others still have to be given it.
     *
     * @param log of whoever gives it
     */
    default void tell(Delivery delivery, Logger log) {
        try {
            deliver(delivery);
        } catch (Throwable thrown) {
            log.log(
                    Level.WARNING,
                    thrown,
                    () -> "A subscriber of topic " + delivery.topic().name() + " failed at offset "
                            + delivery.offset());
        }
    }
}
