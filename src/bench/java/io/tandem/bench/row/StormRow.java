package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.Load;
import io.tandem.bench.load.Quiet;
import io.tandem.bench.load.ServerCpu;
import io.tandem.bench.load.StormLoad;
import io.tandem.bench.peer.Peer;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A reconnect storm: all sessions come back with everything they missed, against CometD's clients that begin new sessions on
 * CometD's server, without what they missed.
 */
public final class StormRow implements Row {

    private static final int SESSIONS = 5_000;
    private static final int SESSIONS_BRIEF = 500;
    private static final int ROUNDS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "h";
    }

    @Override
    public void run(Stand stand) {
        int sessions = stand.options().brief() ? SESSIONS_BRIEF : SESSIONS;
        Side ours = measure(stand, stand.tandem(), sessions, StormLoad::recover);
        Side theirs = measure(stand, stand.cometd(), sessions, StormLoad::beginAnew);
        List<Side> sides = List.of(ours, theirs);
        stand.found(
                finding("until all " + sessions + " are back", "ms", sides, round -> 1e3 * sessions / round.perSecond())
                        .withGoal(1));
        stand.found(
                finding("CPU of the server for one that comes back", "us", sides, round -> 1e6 / round.perCpuSecond()));
        stand.found(ClientsRoom.ofThread(
                name(),
                sides.stream()
                        .map(side -> new ClientsRoom.Measured(side.server, side.rounds))
                        .toList()));
        stand.found(new Finding(
                name(),
                "lost",
                "",
                Better.LOWER,
                List.of(new Finding.Entry(ours.server, Spread.of(ours.losses.lost())))));
        stand.found(new Finding(
                name(),
                "doubled",
                "",
                Better.LOWER,
                List.of(new Finding.Entry(ours.server, Spread.of(ours.losses.doubled())))));
    }

    private record Side(String server, List<Round> rounds, Load.Losses losses) {}

    private static Side measure(Stand stand, Peer peer, int sessions, Function<StormLoad, Duration> storm) {
        StormLoad load = new StormLoad(stand.client(), peer, "/bench/storm", sessions);
        ServerCpu cpu = new ServerCpu(peer.pid());
        List<Round> rounds = new ArrayList<>();
        try {
            load.open();
            // The first storm compiles what the others run.
            for (int round = 0; round < ROUNDS; round++) {
                Quiet.rest(PAUSE);
                Duration before = cpu.now();
                Duration busyBefore = stand.client().busy();
                double seconds = storm.apply(load).toNanos() / 1e9;
                double used = cpu.now().minus(before).toNanos() / 1e9;
                double busy = stand.client().busy().minus(busyBefore).toNanos() / 1e9;
                if (round > 0) {
                    rounds.add(new Round(sessions / seconds, sessions / used, 0, busy / seconds));
                }
            }
            return new Side(peer.name(), rounds, load.losses());
        } finally {
            load.close();
        }
    }

    private Finding finding(String metric, String unit, List<Side> sides, Function<Round, Double> figure) {
        return new Finding(
                name(),
                metric,
                unit,
                Better.LOWER,
                sides.stream()
                        .map(side -> new Finding.Entry(
                                side.server(),
                                Spread.of(side.rounds().stream().map(figure).toList())))
                        .toList());
    }
}
