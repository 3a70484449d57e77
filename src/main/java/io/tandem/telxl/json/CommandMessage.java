package io.tandem.telxl.json;

/**
 * A command as it came in, not yet understood (spec 2.3).
 *
 * @param type its {@code command_type}
 * @param fields everything in the inner object
 */
public record CommandMessage(String type, Fields fields) {}
