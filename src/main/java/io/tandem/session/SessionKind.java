package io.tandem.session;

/**
 * How a session speaks.
 *
 * @param accent name of the protocol, for example {@code telxl}
 * @param mode variant within the protocol, for example {@code api}
 */
public record SessionKind(String accent, String mode) {}
