package io.tandem.store;

/** Takes the events of a topic, one after the other, in their order. */
@FunctionalInterface
public interface Subscriber {

    /** Takes one event. Must not block; what it throws is logged and concerns no other subscriber. */
    void deliver(Delivery delivery);
}
