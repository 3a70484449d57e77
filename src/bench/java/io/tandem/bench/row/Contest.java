package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.Latencies;
import io.tandem.bench.load.Load;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Has servers do the same in turns, round by round, so that whatever else happens on the machine happens to all. First as much as
 * they can, then at one rate for all, a part of what the slowest could.
 */
final class Contest {

    private static final double PART_OF_THE_SLOWEST = 0.4;

    private final Stand stand;
    private final String row;
    private final String unit;
    private final List<Contender> contenders;

    /**
     * Of the gateway, its peer, and others for comparison.
     *
     * @param unit what is done, in the plural
     */
    Contest(Stand stand, String row, String unit, List<Contender> contenders) {
        this.stand = stand;
        this.row = row;
        this.unit = unit;
        this.contenders = contenders;
    }

    /** Opens all loads, measures, tells the stand, closes the loads. A goal is for the first two servers; 0 for none. */
    void run(double goalOfThroughput, double goalOfLatency) {
        try {
            contenders.forEach(contender -> contender.load().open());
            contenders.forEach(contender ->
                    Round.of(stand.client(), contender, stand.options().warmUp()));
            List<List<Round>> rounds = inTurns(
                    stand.options().rounds(),
                    contender ->
                            Round.of(stand.client(), contender, stand.options().round()));
            found(unit + " for a second of CPU", "1/s", Better.HIGHER, goalOfThroughput, rounds, Round::perCpuSecond);
            found(unit + " a second at saturation", "1/s", Better.HIGHER, 0, rounds, Round::perSecond);
            found("client's thread at work", "%", Better.LOWER, 0, rounds, round -> 100 * round.clientBusy());
            paced(rounds, goalOfLatency);
            losses();
        } finally {
            contenders.forEach(contender -> contender.load().close());
        }
    }

    private void paced(List<List<Round>> rounds, double goal) {
        double slowest = rounds.stream()
                .mapToDouble(some ->
                        Spread.of(some.stream().map(Round::perSecond).toList()).median())
                .min()
                .orElseThrow();
        double perSecond =
                PART_OF_THE_SLOWEST * slowest / contenders.get(0).load().doneByEach();
        List<List<Latencies>> latencies = inTurns(
                stand.options().paced(),
                contender -> contender.load().pace(perSecond, stand.options().pacedRound()));
        String at = " at %.0f %s a second"
                .formatted(perSecond * contenders.get(0).load().doneByEach(), unit);
        found("median time" + at, "us", Better.LOWER, 0, latencies, taken -> taken.percentile(50));
        found("p99" + at, "us", Better.LOWER, goal, latencies, taken -> taken.percentile(99));
    }

    private void losses() {
        List<List<Load.Losses>> losses = contenders.stream()
                .map(contender -> List.of(contender.load().losses()))
                .toList();
        found("lost", "", Better.LOWER, 0, losses, Load.Losses::lost);
        found("doubled", "", Better.LOWER, 0, losses, Load.Losses::doubled);
    }

    private <T> List<List<T>> inTurns(int count, Function<Contender, T> measurement) {
        List<List<T>> all = new ArrayList<>();
        contenders.forEach(contender -> all.add(new ArrayList<>()));
        for (int round = 0; round < count; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                all.get(i).add(measurement.apply(contenders.get(i)));
            }
        }
        return all;
    }

    private <T> void found(
            String metric,
            String metricUnit,
            Better better,
            double goal,
            List<List<T>> rounds,
            ToDoubleFunction<T> figure) {
        List<Finding.Entry> entries = new ArrayList<>();
        Function<T, Double> boxed = figure::applyAsDouble;
        for (int i = 0; i < contenders.size(); i++) {
            entries.add(new Finding.Entry(
                    contenders.get(i).peer().name(),
                    Spread.of(rounds.get(i).stream().map(boxed).toList())));
        }
        Finding finding = new Finding(row, metric, metricUnit, better, entries);
        stand.found(goal > 0 ? finding.withGoal(goal) : finding);
    }
}
