package io.tandem.contact.model;

import java.time.Duration;

/**
 * How a party is to be captured.
 *
 * @param beep whether the party hears a beep first
 * @param timeout how long to wait for the first sound
 * @param maxSilence how long a silence ends it
 * @param maxTime how long it lasts at most
 */
public record CaptureLimits(boolean beep, Duration timeout, Duration maxSilence, Duration maxTime) {}
