package io.tandem.processor.view;

import java.time.Instant;

/**
 * A message of a written interaction.
 *
 * @param index place among the interaction's messages, from 1
 * @param author {@code CUSTOMER} or {@code AGENT}
 * @param text what was written
 * @param at when
 */
public record MessageView(int index, String author, String text, Instant at) {}
