package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.Latencies;
import io.tandem.bench.load.Load;
import io.tandem.bench.peer.JavaPeer;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.RecordedRatios;
import io.tandem.bench.report.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
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
    private OptionalDouble netty = OptionalDouble.empty();

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

    /** Tells what the clients did in a second with raw Netty too, which did as much for each message as the servers do. */
    Contest beside(OptionalDouble perSecondOfNetty) {
        netty = perSecondOfNetty;
        return this;
    }

    /**
     * Opens all loads, measures, tells the stand, closes the loads. A goal is for the first two servers; 0 for none.
     *
     * @return how much each did in a second
     */
    List<Double> run(double goalOfThroughput, double goalOfLatency) {
        try {
            contenders.forEach(contender -> contender.load().open());
            List<List<Round>> rounds = saturate();
            List<Double> perSecond = rounds.stream().map(Contest::perSecond).toList();
            found(unit + RecordedRatios.RECORDED, "1/s", Better.HIGHER, goalOfThroughput, rounds, Round::perCpuSecond);
            if (!stand.options().ratioAlone()) {
                found(unit + " a second at saturation", "1/s", Better.HIGHER, 0, rounds, Round::perSecond);
                if (rounds.get(0).get(0).perPiece() > 0) {
                    found(unit + " in a frame or an answer", "", Better.HIGHER, 0, rounds, Round::perPiece);
                }
                found("clients' thread at work", "%", Better.LOWER, 0, rounds, round -> 100 * round.clientBusy());
                room(rounds);
                paced(Collections.min(perSecond), goalOfLatency);
                losses();
            }
            return perSecond;
        } finally {
            contenders.forEach(contender -> contender.load().close());
        }
    }

    /** Has all of them work as much as they can, in turns, once they are warm. */
    List<List<Round>> saturate() {
        for (int i = 0; i < stand.options().warmUps(); i++) {
            contenders.forEach(contender ->
                    Round.of(stand.client(), contender, stand.options().warmUp()));
        }
        return inTurns(
                stand.options().rounds(),
                contender -> Round.of(stand.client(), contender, stand.options().round()));
    }

    private void room(List<List<Round>> rounds) {
        List<ClientsRoom.Measured> servers = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            String server = contenders.get(i).peer().name();
            if (server.equals(JavaPeer.NETTY)) {
                netty = OptionalDouble.of(perSecond(rounds.get(i)));
            } else {
                servers.add(new ClientsRoom.Measured(server, rounds.get(i)));
            }
        }
        if (!servers.isEmpty()) {
            stand.found(ClientsRoom.ofThread(row, servers));
            netty.ifPresent(most -> stand.found(ClientsRoom.againstNetty(row, unit, most, servers)));
        }
    }

    private static double perSecond(List<Round> rounds) {
        return Spread.of(rounds.stream().map(Round::perSecond).toList()).median();
    }

    private void paced(double slowest, double goal) {
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
