package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.BayeuxSession;
import io.tandem.bench.load.FanOutLoad;
import io.tandem.bench.load.Way;
import io.tandem.bench.peer.JavaPeer;
import io.tandem.bench.peer.Peer;
import io.tandem.bench.peer.TandemPeer;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a delivery costs as something grows, while each publication goes to equally many sessions. Each size has a server of its
 * own, and all work in turns.
 */
public final class GrowthRow implements Row {

    /** Most that a delivery may cost with more of something, against the least of it. */
    static final double GOAL = 1.2;

    private static final double MICROS = 1e6;
    private static final int RECEIVERS = 100;
    private static final int WINDOW = 16;
    /** So that no two events share a frame, which they would the more often the fewer sessions there are. */
    private static final int ONE_BY_ONE = 1;

    private final String name;
    private final String what;
    private final List<Integer> sizes;
    private final List<Integer> sizesBrief;
    private final int window;
    private final boolean besideCometd;
    private final IntFunction<FanOutLoad.Crowd> crowd;

    private GrowthRow(
            String name,
            String what,
            List<Integer> sizes,
            List<Integer> sizesBrief,
            int window,
            boolean besideCometd,
            IntFunction<FanOutLoad.Crowd> crowd) {
        this.name = name;
        this.what = what;
        this.sizes = sizes;
        this.sizesBrief = sizesBrief;
        this.window = window;
        this.besideCometd = besideCometd;
        this.crowd = crowd;
    }

    /**
     * More sessions, of which each hundred has a channel; all get messages. What each keeps is out of a processor's cache by the time
     * its turn comes again, for which no server can help: CometD's shows how much that is.
     */
    public static Row sessions() {
        return new GrowthRow(
                "growth-sessions",
                "sessions",
                List.of(100, 1_000, 10_000),
                List.of(100, 1_000),
                ONE_BY_ONE,
                true,
                size -> new FanOutLoad.Crowd(size, size / RECEIVERS, 1));
    }

    /** More channels, to all of which all of a hundred sessions have subscribed; all have messages. */
    public static Row channels() {
        return new GrowthRow(
                "growth-channels",
                "channels of a session",
                List.of(1, 100, 1_000),
                List.of(1, 100),
                WINDOW,
                false,
                size -> new FanOutLoad.Crowd(RECEIVERS, size, size));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run(Stand stand) {
        stand.clear();
        measure(stand, true, size -> TandemPeer.named("%d %s".formatted(size, what)));
        if (besideCometd) {
            measure(stand, false, size -> JavaPeer.cometd("%d %s of CometD".formatted(size, what)));
        }
    }

    /** One kind of server after the other, or there were more connections than a process may have. */
    private void measure(Stand stand, boolean wanted, IntFunction<Peer> servers) {
        List<Contender> contenders = new ArrayList<>();
        try {
            for (int size : stand.options().brief() ? sizesBrief : sizes) {
                contenders.add(contender(stand, size, servers.apply(size)));
            }
            contenders.forEach(contender -> contender.load().open());
            List<List<Round>> rounds = new Contest(stand, name, "deliveries", contenders).saturate();
            grown(stand, contenders, rounds, wanted);
            clients(stand, contenders, rounds);
        } finally {
            contenders.forEach(contender -> {
                contender.load().close();
                contender.peer().close();
            });
        }
    }

    private Contender contender(Stand stand, int size, Peer peer) {
        peer.start();
        return new Contender(
                peer,
                new FanOutLoad(
                        stand.client(),
                        peer,
                        new BayeuxSession.Kind(Way.WEBSOCKET, false, "/cometd"),
                        "/bench/" + name,
                        crowd.apply(size),
                        window));
    }

    private void grown(Stand stand, List<Contender> contenders, List<List<Round>> rounds, boolean wanted) {
        List<Finding.Entry> costs = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            costs.add(new Finding.Entry(
                    contenders.get(i).peer().name(),
                    Spread.of(rounds.get(i).stream()
                            .map(round -> MICROS / round.perCpuSecond())
                            .toList())));
        }
        for (int i = 1; i < costs.size(); i++) {
            Finding finding = new Finding(
                    name,
                    "CPU of a delivery with " + costs.get(i).server(),
                    "us",
                    Better.LOWER,
                    List.of(costs.get(i), costs.get(0)));
            stand.found(wanted ? finding.withGoal(GOAL) : finding);
        }
    }

    private void clients(Stand stand, List<Contender> contenders, List<List<Round>> rounds) {
        List<ClientsRoom.Measured> servers = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            servers.add(new ClientsRoom.Measured(contenders.get(i).peer().name(), rounds.get(i)));
        }
        stand.found(ClientsRoom.ofThread(name, servers));
        contenders.forEach(contender -> stand.found(new Finding(
                name,
                "lost with " + contender.peer().name(),
                "",
                Better.LOWER,
                List.of(new Finding.Entry(
                        contender.peer().name(),
                        Spread.of(contender.load().losses().lost()))))));
    }
}
