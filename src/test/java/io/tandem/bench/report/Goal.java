package io.tandem.bench.report;

/**
 * What the ratio of two servers' figures should be.
 *
 * @param ratio the least one if more is better, otherwise the greatest
 */
public record Goal(double ratio) {}
