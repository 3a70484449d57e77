package io.tandem.processor.view;

import java.time.Instant;
import java.util.Optional;

/**
 * A message of a written interaction.
 *
 * @param index place among the interaction's messages, from 1
 * @param type {@code text}, {@code url}, {@code notice} or {@code file}
 * @param author {@code CUSTOMER}, {@code AGENT}, or {@code EXTERNAL} for an application
 * @param name how the author was shown to the others; may be empty
 * @param text what was written: a page's address for a {@code url}, its name for a {@code file}
 * @param file of a {@code file}
 * @param at when
 */
public record MessageView(
        int index, String type, String author, String name, String text, Optional<FileView> file, Instant at) {}
