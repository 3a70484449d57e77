package io.tandem.bayeux.fault;

import io.tandem.client.Reactor;
import jakarta.json.JsonObject;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Publishes numbers, in their order on each channel, over a connection that works. */
final class Publisher {

    private static final int BATCH = 50;
    private static final long PATIENCE_SECONDS = 60;

    private final AckClient client;

    private Publisher(AckClient client) {
        this.client = client;
    }

    /** A publisher with a session of its own. */
    static Publisher connect(Reactor reactor, InetSocketAddress server) throws Exception {
        AckClient client = new AckClient(reactor, server, AckClient.Options.plain(Transport.LONG_POLLING));
        client.handshake().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        client.start().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return new Publisher(client);
    }

    /** Publishes the number on each channel, and waits until the server has taken it. */
    void publish(List<String> channels, int number) throws Exception {
        for (int from = 0; from < channels.size(); from += BATCH) {
            List<JsonObject> batch = new ArrayList<>();
            for (String channel : channels.subList(from, Math.min(from + BATCH, channels.size()))) {
                batch.add(BayeuxJson.publish(channel, number));
            }
            client.publish(batch).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Ends its session. */
    void leave() throws Exception {
        client.disconnect().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
