package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.BayeuxSession;
import io.tandem.bench.load.FanOutLoad;
import io.tandem.bench.load.Idlers;
import io.tandem.bench.load.Way;
import io.tandem.bench.peer.JavaPeer;
import io.tandem.bench.peer.Peer;
import io.tandem.bench.peer.TandemPeer;
import io.tandem.bench.report.Better;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.Spread;
import java.util.ArrayList;
import java.util.Iterator;
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

    private static final BayeuxSession.Kind KIND = new BayeuxSession.Kind(Way.WEBSOCKET, false, "/cometd");

    private final String name;
    private final String what;
    private final List<Integer> sizes;
    private final List<Integer> sizesBrief;
    private final int window;
    private final boolean besideCometd;
    private final IntFunction<Company> company;

    /** Those who get messages, and how many more are connected, and get none. */
    private record Company(FanOutLoad.Crowd crowd, int idle) {}

    /** A server of one size, and those connected to it. */
    private record Place(Contender contender, Idlers idlers, int idle) {

        private void open() {
            contender.load().open();
            idlers.arrive(idle);
        }

        private void close() {
            try {
                idlers.leave();
                contender.load().close();
            } finally {
                contender.peer().close();
            }
        }
    }

    private GrowthRow(
            String name,
            String what,
            List<Integer> sizes,
            List<Integer> sizesBrief,
            int window,
            boolean besideCometd,
            IntFunction<Company> company) {
        this.name = name;
        this.what = what;
        this.sizes = sizes;
        this.sizesBrief = sizesBrief;
        this.window = window;
        this.besideCometd = besideCometd;
        this.company = company;
    }

    /** More sessions that are connected; a hundred of them get messages. */
    public static Row sessions() {
        return new GrowthRow(
                "growth-sessions",
                "sessions",
                List.of(100, 1_000, 10_000),
                List.of(100, 1_000),
                WINDOW,
                false,
                size -> new Company(new FanOutLoad.Crowd(RECEIVERS, 1, 1), size - RECEIVERS));
    }

    /**
     * More sessions, of which each hundred has a channel; all get messages, in turns. What each keeps is out of a processor's cache by
     * the time its turn comes again, for which no server can help: CometD's shows how much that is.
     */
    public static Row receivers() {
        return new GrowthRow(
                "growth-receivers",
                "receivers",
                List.of(100, 1_000, 10_000),
                List.of(100, 1_000),
                ONE_BY_ONE,
                true,
                size -> new Company(new FanOutLoad.Crowd(size, size / RECEIVERS, 1), 0));
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
                size -> new Company(new FanOutLoad.Crowd(RECEIVERS, size, size), 0));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run(Stand stand) {
        stand.clear();
        List<Finding.Entry> ours = measure(stand, size -> TandemPeer.named("%d %s".formatted(size, what)));
        grown(stand, ours, true);
        if (besideCometd) {
            List<Finding.Entry> theirs =
                    measure(stand, size -> JavaPeer.cometd("%d %s of CometD".formatted(size, what)));
            grown(stand, theirs, false);
            for (int i = 0; i < ours.size(); i++) {
                stand.found(finding(" beside CometD's server", ours.get(i), theirs.get(i)));
            }
        }
    }

    /**
     * Measures one kind of server; one after the other, or there were more connections than a process may have.
     *
     * @return what a delivery costs with each size
     */
    private List<Finding.Entry> measure(Stand stand, IntFunction<Peer> servers) {
        List<Place> places = new ArrayList<>();
        try {
            for (int size : stand.options().brief() ? sizesBrief : sizes) {
                places.add(place(stand, size, servers.apply(size)));
            }
            places.forEach(Place::open);
            List<Contender> contenders = places.stream().map(Place::contender).toList();
            List<List<Round>> rounds = new Contest(stand, name, "deliveries", contenders).saturate();
            clients(stand, contenders, rounds);
            return costs(contenders, rounds);
        } finally {
            closeAll(places.iterator());
        }
    }

    private Place place(Stand stand, int size, Peer peer) {
        peer.start();
        Company there = company.apply(size);
        return new Place(
                new Contender(
                        peer, new FanOutLoad(stand.client(), peer, KIND, "/bench/" + name, there.crowd(), window)),
                Idlers.connecting(stand.client(), peer, KIND),
                there.idle());
    }

    /** Closes what is left, whatever becomes of the first of it. */
    private static void closeAll(Iterator<Place> left) {
        if (left.hasNext()) {
            try {
                left.next().close();
            } finally {
                closeAll(left);
            }
        }
    }

    private static List<Finding.Entry> costs(List<Contender> contenders, List<List<Round>> rounds) {
        List<Finding.Entry> costs = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            costs.add(new Finding.Entry(
                    contenders.get(i).peer().name(),
                    Spread.of(rounds.get(i).stream()
                            .map(round -> MICROS / round.perCpuSecond())
                            .toList())));
        }
        return costs;
    }

    private void grown(Stand stand, List<Finding.Entry> costs, boolean wanted) {
        for (Finding.Entry larger : costs.subList(1, costs.size())) {
            Finding finding = finding("", larger, costs.get(0));
            stand.found(wanted ? finding.withGoal(GOAL) : finding);
        }
    }

    private Finding finding(String beside, Finding.Entry cost, Finding.Entry against) {
        return new Finding(
                name, "CPU of a delivery with " + cost.server() + beside, "us", Better.LOWER, List.of(cost, against));
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
