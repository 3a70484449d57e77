package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.BroadcastLoad;
import io.tandem.bench.load.Load;
import io.tandem.bench.load.LoadClient;
import io.tandem.bench.load.PollLoad;
import io.tandem.bench.load.Way;
import io.tandem.bench.peer.NettyServer;
import io.tandem.bench.peer.Peer;
import java.util.List;

/** What the clients can take: Netty's codecs alone send one message to all, and events to all who poll. Nobody else should come near. */
public final class ClientRow implements Row {

    private static final int CONNECTIONS = 100;
    private static final int WINDOW = 16;

    @Override
    public String name() {
        return "client";
    }

    @Override
    public void run(Stand stand) {
        LoadClient client = stand.client();
        Peer netty = stand.netty();
        stand.clientsTook(
                Way.WEBSOCKET,
                most(
                        stand,
                        "deliveries by WebSocket",
                        new BroadcastLoad(client, netty, NettyServer.FAN, CONNECTIONS, WINDOW)));
        stand.clientsTook(
                Way.LONG_POLLING, most(stand, "deliveries by long-polling", new PollLoad(client, netty, CONNECTIONS)));
    }

    private double most(Stand stand, String unit, Load load) {
        return new Contest(stand, name(), unit, List.of(new Contender(stand.netty(), load)))
                .run(0, 0)
                .get(0);
    }
}
