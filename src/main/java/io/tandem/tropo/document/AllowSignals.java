package io.tandem.tropo.document;

import java.util.List;
import java.util.Set;

/**
 * Which signals may interrupt a step (spec 6, 12).
 *
 * @param any whether all may, whatever their name
 * @param names those that may otherwise; none at all makes the step uninterruptible
 */
public record AllowSignals(boolean any, Set<String> names) {

    /** All signals: what counts if nothing is given. */
    public static final AllowSignals ANY = new AllowSignals(true, Set.of());

    private static final String WILDCARD = "*";

    public AllowSignals {
        names = Set.copyOf(names);
    }

    /** Those of these names, {@code *} being any; empty names count for nothing. */
    public static AllowSignals of(List<String> names) {
        if (names.contains(WILDCARD)) {
            return ANY;
        }
        return new AllowSignals(
                false, Set.copyOf(names.stream().filter(name -> !name.isEmpty()).toList()));
    }

    /** Whether a signal may interrupt. */
    public boolean admits(String signal) {
        return any || names.contains(signal);
    }
}
