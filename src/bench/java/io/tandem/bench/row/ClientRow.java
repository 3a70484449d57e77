package io.tandem.bench.row;

import io.tandem.bench.Stand;
import io.tandem.bench.load.BroadcastLoad;
import io.tandem.bench.peer.NettyServer;
import java.util.List;

/** What the clients can take: Netty's codecs alone send one message to all. Nobody else should come near to it. */
public final class ClientRow implements Row {

    private static final int CONNECTIONS = 100;
    private static final int WINDOW = 16;

    @Override
    public String name() {
        return "client";
    }

    @Override
    public void run(Stand stand) {
        double most = new Contest(
                        stand,
                        name(),
                        "deliveries",
                        List.of(new Contender(
                                stand.netty(),
                                new BroadcastLoad(
                                        stand.client(), stand.netty(), NettyServer.FAN, CONNECTIONS, WINDOW))))
                .run(0, 0)
                .get(0);
        stand.clientsTook(most);
    }
}
