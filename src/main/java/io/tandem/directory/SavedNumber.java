package io.tandem.directory;

/**
 * A telephone number that was set.
 *
 * @param number the number as it is now
 * @param added whether nobody had it before
 */
public record SavedNumber(DialledNumber number, boolean added) {}
