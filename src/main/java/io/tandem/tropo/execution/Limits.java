package io.tandem.tropo.execution;

import java.time.Duration;

/**
 * What a session may use.
 *
 * @param longest how long it may last (spec 10, rule 22)
 * @param signals most signals that wait for a step; further ones are refused
 * @param texts most texts that wait for an ask; further ones are refused
 */
public record Limits(Duration longest, int signals, int texts) {}
