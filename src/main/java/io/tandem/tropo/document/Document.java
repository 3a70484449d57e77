package io.tandem.tropo.document;

import java.util.List;

/**
 * An application's answer (spec 5).
 *
 * @param steps what to do, in order; a {@code say} that came as an array is one step for each entry
 * @param handlers what to do about events, in the order they stand in, wherever that is among the steps (spec 9, rule 7)
 */
public record Document(List<Step> steps, List<Handler> handlers) {

    /** Nothing to do: what empty answers and answers that are no JSON come to (spec 2). */
    public static final Document EMPTY = new Document(List.of(), List.of());

    public Document {
        steps = List.copyOf(steps);
        handlers = List.copyOf(handlers);
    }
}
