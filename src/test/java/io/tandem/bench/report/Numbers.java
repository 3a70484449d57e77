package io.tandem.bench.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as people read them. */
final class Numbers {

    private Numbers() {}

    /** With three digits that say something, and thousands set apart. */
    static String text(double value) {
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** The median, and from where to where the rounds went if there were several. */
    static String text(Spread spread) {
        return spread.rounds() == 1
                ? text(spread.median())
                : text(spread.median()) + " (" + text(spread.least()) + " to " + text(spread.most()) + ")";
    }

    /** A ratio, or a dash for none. */
    static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "–";
    }
}
