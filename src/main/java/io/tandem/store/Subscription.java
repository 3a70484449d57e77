package io.tandem.store;

/** One subscriber on one topic. */
@FunctionalInterface
public interface Subscription {

    /** Ends it: nothing published from now on is delivered. Without effect if it has ended already. */
    void cancel();
}
