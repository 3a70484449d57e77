package io.tandem.bench.report;

import java.util.List;

/**
 * What several rounds of the same measurement gave.
 *
 * @param median the middle one, or the mean of the two middle ones
 * @param least the smallest
 * @param most the largest
 * @param rounds how many there were
 */
public record Spread(double median, double least, double most, int rounds) {

    /** Of at least one round, in any order. */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no round");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
    }

    /** Of a figure that was taken once. */
    public static Spread of(double value) {
        return of(List.of(value));
    }
}
