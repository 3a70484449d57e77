package io.tandem.tropo.document;

import java.time.Duration;

/**
 * {@code wait}: a pause (spec 6.10).
 *
 * @param time how long; none unless given
 */
public record Wait(Duration time) implements Verb {}
