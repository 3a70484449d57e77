package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions whose client changes its transport. */
class CrossTransportIT extends BayeuxScenarios {

    CrossTransportIT() {
        super(Wire.LONG_POLLING);
    }

    @ParameterizedTest(name = "3, 5 {0} to {1}")
    @CsvSource({
        "LONG_POLLING, WEBSOCKET",
        "LONG_POLLING, CALLBACK_POLLING",
        "CALLBACK_POLLING, LONG_POLLING",
        "CALLBACK_POLLING, WEBSOCKET",
        "WEBSOCKET, LONG_POLLING",
        "WEBSOCKET, CALLBACK_POLLING"
    })
    void subscriptionsAndQueueGoAlong(Wire from, Wire to) throws Exception {
        String channel = channel();
        BayeuxClient client = keep(new BayeuxClient(from.open(server())));
        succeeds(client.handshake(""));
        succeeds(client.subscribe(channel));

        BayeuxClient moved = moved(client, to);
        JsonObject advice = succeeds(moved.connect()).getJsonObject("advice");
        assertThat(advice.getString("reconnect"))
                .as("10: with the first connect on each transport")
                .isEqualTo("retry");
        succeeds(connected().publish(channel, "'here'"));
        assertThat(moved.nextData()).isEqualTo("\"here\"");
    }

    @Test
    @Section("3, 14")
    void clientMayGoToAWebSocketAndBack() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        BayeuxClient socket = moved(client, Wire.WEBSOCKET);
        succeeds(socket.connect());
        succeeds(socket.publish(channel, "1"));
        assertThat(socket.nextData()).isEqualTo("1");
        socket.close();

        succeeds(client.connect());
        succeeds(client.publish(channel, "2"));
        assertThat(client.nextData()).isEqualTo("2");
    }

    @Test
    @Section("3, 5")
    void connectOverTheNewTransportEndsTheOneHeldOverTheOld() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        CompletableFuture<JsonObject> old = client.holdForSure();
        BayeuxClient socket = moved(client, Wire.WEBSOCKET);
        socket.hold();
        succeeds(connected().publish(channel, "1"));

        assertThat(socket.nextData()).isEqualTo("1");
        assertThat(refusalOf(old)).as("replaced").isEqualTo(500);
        assertThat(client.wire().events())
                .as("once, and where the client is now")
                .isEmpty();
    }

    @Test
    @Section("8")
    void everyTransportReachesEveryOther() throws Exception {
        String channel = channel();
        for (Wire from : Wire.values()) {
            for (Wire to : Wire.values()) {
                BayeuxClient receiver = client(to);
                succeeds(receiver.subscribe(channel));
                String data = "\"" + from + " to " + to + "\"";
                succeeds(client(from).publish(channel, data));
                assertThat(receiver.nextData()).isEqualTo(data);
                succeeds(receiver.ask("/meta/disconnect", ""));
            }
        }
    }

    private BayeuxClient client(Wire kind) throws Exception {
        BayeuxClient client = keep(new BayeuxClient(kind.open(server())));
        succeeds(client.handshake(""));
        succeeds(client.connect());
        return client;
    }

    /** The same browser with the same session over another transport. */
    private BayeuxClient moved(BayeuxClient client, Wire to) {
        String cookie = client.wire() instanceof HttpWire http ? http.cookie() : null;
        BayeuxWire wire;
        if (to == Wire.WEBSOCKET && cookie != null) {
            wire = WebSocketWire.open(server(), "Cookie", "BAYEUX_BROWSER=" + cookie);
        } else {
            wire = to.open(server());
        }
        if (wire instanceof HttpWire http) {
            http.cookie(cookie);
        }
        return keep(new BayeuxClient(wire, client.clientId()));
    }
}
