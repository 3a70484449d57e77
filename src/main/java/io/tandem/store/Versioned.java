package io.tandem.store;

/**
 * A state and how often it has been written.
 *
 * @param version 1 for the first write; grows by one with each
 */
public record Versioned<S>(long version, S state) {}
