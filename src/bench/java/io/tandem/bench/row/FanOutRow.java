package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.BayeuxSession;
import io.tandem.bench.load.FanOutLoad;
import io.tandem.bench.load.Load;
import io.tandem.bench.load.Way;
import io.tandem.bench.peer.Peer;
import java.util.List;

/** Bayeux: what is published reaches all subscribers, against CometD's server. */
public final class FanOutRow implements Row {

    private static final double GOAL_BY_WEBSOCKET = 3;
    private static final double GOAL_BY_POLLING = 2;
    private static final double GOAL_OF_LATENCY = 1;
    /** About how many deliveries are under way at saturation; at least so many publications. */
    private static final int UNDER_WAY = 1_600;

    private static final int LEAST_WINDOW = 4;
    private static final int MOST_WINDOW = 64;

    private final Way way;
    private final boolean ack;
    private final int subscribers;

    /** By one transport, with or without the acknowledgement extension. */
    public FanOutRow(Way way, boolean ack, int subscribers) {
        this.way = way;
        this.ack = ack;
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "b-" + (way == Way.WEBSOCKET ? "ws" : "lp") + (ack ? "-ack-" : "-") + subscribers;
    }

    @Override
    public void run(Stand stand) {
        if (!stand.options().ratioAlone() && stand.mostOfClients(way).isEmpty()) {
            new ClientRow().run(stand);
        }
        Peer tandem = stand.tandem();
        Peer cometd = stand.cometd();
        new Contest(
                        stand,
                        name(),
                        "deliveries",
                        List.of(new Contender(tandem, load(stand, tandem)), new Contender(cometd, load(stand, cometd))))
                .beside(stand.mostOfClients(way))
                .run(way == Way.WEBSOCKET ? GOAL_BY_WEBSOCKET : GOAL_BY_POLLING, GOAL_OF_LATENCY);
    }

    private Load load(Stand stand, Peer peer) {
        int window = Math.min(MOST_WINDOW, Math.max(LEAST_WINDOW, UNDER_WAY / subscribers));
        return new FanOutLoad(
                stand.client(),
                peer,
                new BayeuxSession.Kind(way, ack, "/cometd"),
                "/bench/" + name(),
                FanOutLoad.Crowd.onOneChannel(subscribers),
                window);
    }
}
