package io.tandem.contact.model;

import java.time.Instant;

/**
 * The end of a contact.
 *
 * @param cause how it ended
 * @param at when
 */
public record Ending(EndCause cause, Instant at) {}
