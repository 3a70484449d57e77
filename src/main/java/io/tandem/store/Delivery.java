package io.tandem.store;

/**
 * One event as a subscriber gets it.
 *
 * @param topic the stream it came by
 * @param epoch tells one life of the stream from the next: offsets of different epochs do not compare
 * @param offset place in the stream, 1 for the first event, without gaps
 * @param event what was published
 */
public record Delivery(Topic topic, String epoch, long offset, Object event) {}
