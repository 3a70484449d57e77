package io.tandem.store;

/**
 * A state and how often it has been written.
 *
 * @param version 1 for the first write; grows by one with each update that puts the state. Begins again at 1 after the
 *     state was removed or its time was over
 */
public record Versioned<S>(long version, S state) {}
