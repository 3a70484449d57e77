package io.tandem.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure of a row, for each server that was measured side by side.
 *
 * @param row the row's short name, as in {@code tandem.bench.rows}
 * @param metric what was measured
 * @param unit its unit; empty for plain counts
 * @param better which way it should go
 * @param goal what its ratio should be, if anything
 * @param entries the servers' figures: first the gateway's, then its peer's, then others for comparison
 */
public record Finding(String row, String metric, String unit, Better better, Optional<Goal> goal, List<Entry> entries) {

    /** The figure of one server. */
    public record Entry(String server, Spread spread) {}

    /** Without a goal. */
    public Finding(String row, String metric, String unit, Better better, List<Entry> entries) {
        this(row, metric, unit, better, Optional.empty(), entries);
    }

    /** With a goal for the ratio. */
    public Finding withGoal(double ratio) {
        return new Finding(row, metric, unit, better, Optional.of(new Goal(ratio)), entries);
    }

    /** The gateway's median divided by its peer's; empty without a peer, or if the peer's is not above 0. */
    public OptionalDouble ratio() {
        return ratioTo(1);
    }

    /** The gateway's median divided by that of the server at that place; empty without one, or if that is not above 0. */
    public OptionalDouble ratioTo(int place) {
        if (entries.size() <= place || entries.get(place).spread().median() <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                entries.get(0).spread().median() / entries.get(place).spread().median());
    }

    /** Whether the goal is met; empty without a goal or a ratio. */
    public Optional<Boolean> met() {
        return goal.isPresent() && ratio().isPresent()
                ? Optional.of(better.met(ratio().getAsDouble(), goal.get().ratio()))
                : Optional.empty();
    }
}
