package io.tandem.bench.row;

import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.util.Comparator;
import java.util.List;

/** Shows that servers were measured, and not the clients, who could have done more than any server had them do. */
final class ClientsRoom {

    private static final double GOAL_OF_THREAD = 1.1;
    private static final double GOAL_AGAINST_NETTY = 1.2;

    private ClientsRoom() {}

    /** A server with its rounds at saturation. */
    record Measured(String server, List<Round> rounds) {

        private double perSecond() {
            return Spread.of(rounds.stream().map(Round::perSecond).toList()).median();
        }

        private double busy() {
            return Spread.of(rounds.stream().map(Round::clientBusy).toList()).median();
        }
    }

    /** All of the clients' thread against its part that was at work for the server that had it work most. */
    static Finding ofThread(String row, List<Measured> servers) {
        Measured most =
                servers.stream().max(Comparator.comparing(Measured::busy)).orElseThrow();
        return new Finding(
                        row,
                        "clients are not the bottleneck: their thread, against its part at work",
                        "%",
                        Better.HIGHER,
                        List.of(
                                new Finding.Entry("all of it", Spread.of(100)),
                                new Finding.Entry("with " + most.server, Spread.of(100 * most.busy()))))
                .withGoal(GOAL_OF_THREAD);
    }

    /** What the clients did with raw Netty in a second against what they did with the fastest of the servers. */
    static Finding againstNetty(String row, String unit, double netty, List<Measured> servers) {
        Measured most =
                servers.stream().max(Comparator.comparing(Measured::perSecond)).orElseThrow();
        return new Finding(
                        row,
                        "clients are not the bottleneck: " + unit + " a second with raw Netty, against the fastest",
                        "1/s",
                        Better.HIGHER,
                        List.of(
                                new Finding.Entry("Netty", Spread.of(netty)),
                                new Finding.Entry(most.server, Spread.of(most.perSecond()))))
                .withGoal(GOAL_AGAINST_NETTY);
    }
}
