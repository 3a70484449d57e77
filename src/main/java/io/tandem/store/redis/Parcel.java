package io.tandem.store.redis;

/**
 * An event on its way to those who subscribe.
 *
 * @param arrivals is told when it is there
 */
record Parcel(Entry entry, Arrivals arrivals) {}
