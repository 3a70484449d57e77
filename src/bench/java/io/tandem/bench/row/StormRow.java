package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.AskLoad;
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
import java.util.function.Supplier;

/**
 * A reconnect storm: all sessions come back with everything they missed, against CometD's clients that begin new sessions on
 * CometD's server, without what they missed. Beside them sockets of a bare endpoint that connect anew: what the
 * gateway's platform takes for a handshake alone.
 */
public final class StormRow implements Row {

    private static final int SESSIONS = 5_000;
    private static final int SESSIONS_BRIEF = 500;
    /** A handshake is much code, which the compiler is done with after some ten thousands of them. */
    private static final int WARM_UPS = 14;

    private static final int WARM_UPS_BRIEF = 1;
    private static final int ROUNDS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "h";
    }

    @Override
    public void run(Stand stand) {
        int sessions = stand.options().brief() ? SESSIONS_BRIEF : SESSIONS;
        Side ours = measure(stand, stand.tandem(), sessions, StormLoad::recover);
        Side theirs = measure(stand, stand.cometd(), sessions, StormLoad::beginAnew);
        Side bare = measureBare(stand, sessions);
        List<Side> sides = List.of(ours, theirs, bare);
        stand.found(
                finding("until all " + sessions + " are back", "ms", sides, round -> 1e3 * sessions / round.perSecond())
                        .withGoal(1));
        stand.found(
                finding("CPU of the server for one that comes back", "us", sides, round -> 1e6 / round.perCpuSecond()));
        stand.found(new Finding(
                name(),
                "the same, in the first storm after the server's start",
                "us",
                Better.LOWER,
                sides.stream()
                        .map(side -> new Finding.Entry(
                                side.server(), Spread.of(1e6 / side.first().perCpuSecond())))
                        .toList()));
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

    /** What a server did: in the first storm, in those that count, and what it lost. */
    private record Side(String server, Round first, List<Round> rounds, Load.Losses losses) {

        Side(String server, List<Round> storms, int warmUps, Load.Losses losses) {
            this(server, storms.get(0), storms.subList(warmUps, storms.size()), losses);
        }
    }

    private static Side measure(Stand stand, Peer peer, int sessions, Function<StormLoad, Duration> storm) {
        StormLoad load = new StormLoad(stand.client(), peer, "/bench/storm", sessions);
        try {
            load.open();
            List<Round> storms = storms(stand, peer, sessions, () -> storm.apply(load));
            return new Side(peer.name(), storms, warmUps(stand), load.losses());
        } finally {
            load.close();
        }
    }

    private static Side measureBare(Stand stand, int sessions) {
        Peer peer = stand.liberty();
        AskLoad load = new AskLoad(stand.client(), peer, AskRow.ECHO, sessions);
        try {
            load.open();
            List<Round> storms = storms(stand, peer, sessions, () -> load.reopen(StormLoad.AT_A_TIME));
            return new Side(peer.name(), storms, warmUps(stand), load.losses());
        } finally {
            load.close();
        }
    }

    private static int warmUps(Stand stand) {
        return stand.options().brief() ? WARM_UPS_BRIEF : WARM_UPS;
    }

    private static List<Round> storms(Stand stand, Peer peer, int sessions, Supplier<Duration> storm) {
        ServerCpu cpu = new ServerCpu(peer.pid());
        List<Round> storms = new ArrayList<>();
        while (storms.size() < warmUps(stand) + ROUNDS) {
            Quiet.rest(PAUSE);
            Duration before = cpu.now();
            Duration busyBefore = stand.client().busy();
            double seconds = storm.get().toNanos() / 1e9;
            double used = cpu.now().minus(before).toNanos() / 1e9;
            double busy = stand.client().busy().minus(busyBefore).toNanos() / 1e9;
            storms.add(new Round(sessions / seconds, sessions / used, 0, busy / seconds));
        }
        return storms;
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
