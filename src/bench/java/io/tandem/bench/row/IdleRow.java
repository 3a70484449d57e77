package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.BayeuxSession;
import io.tandem.bench.load.Idlers;
import io.tandem.bench.load.LoadClient;
import io.tandem.bench.load.Quiet;
import io.tandem.bench.load.ServerCpu;
import io.tandem.bench.load.ServerMemory;
import io.tandem.bench.load.Way;
import io.tandem.bench.peer.Peer;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What sessions cost that do nothing. Each server is new, and alone while it is measured. */
public final class IdleRow implements Row {

    private static final int SESSIONS = 15_000;
    private static final int SESSIONS_BRIEF = 2_000;
    /** Those that come first, so that what is made once is not counted. */
    private static final int FIRST = 500;

    private static final double GOAL_BY_WEBSOCKET = 1.25;

    private static final Duration SETTLE = Duration.ofSeconds(5);
    /** As long as a connect is held, so that each is renewed once. */
    private static final Duration WATCH = Duration.ofSeconds(30);

    private static final Duration WATCH_BRIEF = Duration.ofSeconds(5);

    /** With the heap of the other rows CometD's server cannot hold so many. */
    private static final String HEAP_FOR_POLLS = "2g";

    private final String name;
    private final double goal;
    private final List<Side> sides;

    /** A server and how sessions come to it. */
    private record Side(Function<Stand, Peer> peer, BiFunction<LoadClient, Peer, Idlers> idlers) {}

    /** What one session takes: memory in bytes, and CPU in microseconds a second. */
    private record Cost(String server, double heap, double resident, double cpu) {}

    private IdleRow(String name, double goal, Side... sides) {
        this.name = name;
        this.goal = goal;
        this.sides = List.of(sides);
    }

    /** Sessions of TelXL against sockets of a bare endpoint. */
    public static Row webSockets() {
        return new IdleRow(
                "d-ws",
                GOAL_BY_WEBSOCKET,
                new Side(Stand::tandem, (client, peer) -> Idlers.asking(client, peer, AskRow.TELXL)),
                new Side(Stand::liberty, (client, peer) -> Idlers.asking(client, peer, AskRow.ECHO)));
    }

    /** Bayeux sessions over WebSockets, each with a held connect, against sockets of a bare endpoint; CometD's beside them. */
    public static Row bayeux() {
        BiFunction<LoadClient, Peer, Idlers> idlers = connecting(Way.WEBSOCKET);
        return new IdleRow(
                "d-bayeux",
                GOAL_BY_WEBSOCKET,
                new Side(Stand::tandem, idlers),
                new Side(Stand::liberty, (client, peer) -> Idlers.asking(client, peer, AskRow.ECHO)),
                new Side(Stand::cometd, idlers));
    }

    /** Bayeux sessions over long-polling, each with a held connect, against CometD's. */
    public static Row longPolls() {
        BiFunction<LoadClient, Peer, Idlers> idlers = connecting(Way.LONG_POLLING);
        return new IdleRow(
                "d-lp",
                1,
                new Side(stand -> stand.tandem(HEAP_FOR_POLLS), idlers),
                new Side(stand -> stand.cometd(HEAP_FOR_POLLS), idlers));
    }

    private static BiFunction<LoadClient, Peer, Idlers> connecting(Way way) {
        return (client, peer) -> Idlers.connecting(client, peer, new BayeuxSession.Kind(way, false, "/cometd"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run(Stand stand) {
        List<Cost> costs = new ArrayList<>();
        for (Side side : sides) {
            stand.clear();
            costs.add(measure(stand, side));
        }
        stand.clear();
        found(stand, "live heap of a session", "bytes", goal, costs, Cost::heap);
        found(stand, "resident memory of a session", "bytes", goal, costs, Cost::resident);
        found(stand, "CPU of a session in a second", "us", 0, costs, Cost::cpu);
    }

    private static Cost measure(Stand stand, Side side) {
        int sessions = stand.options().brief() ? SESSIONS_BRIEF : SESSIONS;
        Duration watch = stand.options().brief() ? WATCH_BRIEF : WATCH;
        Peer peer = side.peer().apply(stand);
        Idlers idlers = side.idlers().apply(stand.client(), peer);
        try {
            idlers.arrive(FIRST);
            Quiet.rest(SETTLE);
            ServerMemory before = ServerMemory.of(peer.pid());
            double cpuBefore = cpu(peer, watch);
            idlers.arrive(sessions);
            Quiet.rest(SETTLE);
            ServerMemory after = ServerMemory.of(peer.pid());
            double cpuAfter = cpu(peer, watch);
            return new Cost(
                    peer.name(),
                    (double) (after.liveHeap() - before.liveHeap()) / sessions,
                    (double) (after.resident() - before.resident()) / sessions,
                    (cpuAfter - cpuBefore) / sessions);
        } finally {
            idlers.leave();
        }
    }

    /** What the process takes, in microseconds a second. */
    private static double cpu(Peer peer, Duration watch) {
        ServerCpu cpu = new ServerCpu(peer.pid());
        Duration before = cpu.now();
        Quiet.rest(watch);
        return 1e6 * cpu.now().minus(before).toNanos() / watch.toNanos();
    }

    private void found(
            Stand stand, String metric, String unit, double wanted, List<Cost> costs, ToDoubleFunction<Cost> figure) {
        Finding finding = new Finding(
                name,
                metric,
                unit,
                Better.LOWER,
                costs.stream()
                        .map(cost -> new Finding.Entry(cost.server(), Spread.of(figure.applyAsDouble(cost))))
                        .toList());
        stand.found(wanted > 0 ? finding.withGoal(wanted) : finding);
    }
}
