package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Reliable delivery from server to client. */
abstract class AcknowledgementScenarios extends BayeuxScenarios {

    AcknowledgementScenarios(Wire kind) {
        super(kind);
    }

    @Test
    @Section("18")
    void handshakeConfirmsAndConnectsCount() throws Exception {
        BayeuxClient client = open();
        JsonObject handshake = succeeds(client.handshake("'ext':{'ack':true}"));
        assertThat(handshake.getJsonObject("ext").getBoolean("ack")).isTrue();

        for (int batch = 1; batch <= 3; batch++) {
            JsonObject reply = succeeds(answerOf(client.hold(acknowledging(batch - 1) + ",'advice':{'timeout':0}")));
            assertThat(batchOf(reply)).as("one more with each connect").isEqualTo(batch);
        }
    }

    @Test
    @Section("18, 8")
    void eventsComeWithConnectsOnly() throws Exception {
        String channel = channel();
        BayeuxClient client = reliable(channel);
        succeeds(client.publish(channel, "1"));
        client.fence();
        assertThat(client.wire().events())
                .as("not with other replies, not by themselves")
                .isEmpty();

        JsonObject reply = succeeds(answerOf(client.hold(acknowledging(1))));
        assertThat(batchOf(reply)).isEqualTo(2);
        assertThat(eventsOf(client)).containsExactly("1");
    }

    @Test
    @Section("18")
    void heldConnectEndsWithTheEvent() throws Exception {
        String channel = channel();
        BayeuxClient client = reliable(channel);
        CompletableFuture<JsonObject> held = client.hold(acknowledging(1));
        client.fence();
        assertThat(held).as("nothing to deliver").isNotDone();

        succeeds(connected().publish(channel, "1"));
        assertThat(batchOf(succeeds(answerOf(held)))).isEqualTo(2);
        assertThat(eventsOf(client)).containsExactly("1");
    }

    @Test
    @Section("18")
    void eventsAreSentAgainUntilAcknowledged() throws Exception {
        String channel = channel();
        BayeuxClient client = reliable(channel);
        BayeuxClient publisher = connected();
        succeeds(publisher.publish(channel, "1"));
        succeeds(publisher.publish(channel, "2"));
        assertThat(batchOf(answerOf(client.hold(acknowledging(1))))).isEqualTo(2);
        assertThat(eventsOf(client)).containsExactly("1", "2");

        assertThat(batchOf(answerOf(client.hold(acknowledging(1)))))
                .as("answered at once, with a new number")
                .isEqualTo(3);
        assertThat(eventsOf(client)).as("again: batch 2 was not acknowledged").containsExactly("1", "2");

        succeeds(publisher.publish(channel, "3"));
        assertThat(batchOf(answerOf(client.hold(acknowledging(1))))).isEqualTo(4);
        assertThat(eventsOf(client)).as("old before new").containsExactly("1", "2", "3");

        succeeds(publisher.publish(channel, "4"));
        assertThat(batchOf(answerOf(client.hold(acknowledging(4))))).isEqualTo(5);
        assertThat(eventsOf(client)).as("acknowledged ones never again").containsExactly("4");

        CompletableFuture<JsonObject> held = client.hold(acknowledging(5));
        client.fence();
        assertThat(held).as("all is acknowledged: held").isNotDone();
    }

    @Test
    @Section("18")
    void onlyBatchesUpToTheAcknowledgedOneAreDropped() throws Exception {
        String channel = channel();
        BayeuxClient client = reliable(channel);
        BayeuxClient publisher = connected();
        succeeds(publisher.publish(channel, "1"));
        answerOf(client.hold(acknowledging(1)));
        succeeds(publisher.publish(channel, "2"));
        assertThat(batchOf(answerOf(client.hold(acknowledging(2))))).isEqualTo(3);
        assertThat(eventsOf(client)).containsExactly("1", "2");

        assertThat(batchOf(answerOf(client.hold(acknowledging(2))))).isEqualTo(4);
        assertThat(eventsOf(client)).as("of batch 3 only").containsExactly("2");
    }

    @Test
    @Section("18, 5")
    void eventsOfALostResponseAreSentAgainInOrder() throws Exception {
        String channel = channel();
        BayeuxClient client = reliable(channel);
        BayeuxClient publisher = connected();
        client.hold(acknowledging(1));
        client.fence();
        client.wire().cut();
        for (int i = 1; i <= 3; i++) {
            succeeds(publisher.publish(channel, Integer.toString(i)));
        }

        BayeuxClient back = returned(client);
        List<String> received = new ArrayList<>();
        int last = 1;
        while (received.size() < 3) {
            last = batchOf(succeeds(answerOf(back.hold(acknowledging(last)))));
            received.addAll(eventsOf(back));
        }
        assertThat(received).as("everything once, in order").containsExactly("1", "2", "3");
    }

    @Test
    @Section("18, 3")
    void eventsAreSentAgainOverAnotherTransport() throws Exception {
        String channel = channel();
        BayeuxClient client = reliable(channel);
        succeeds(connected().publish(channel, "1"));
        answerOf(client.hold(acknowledging(1)));
        assertThat(eventsOf(client)).containsExactly("1");

        Wire kind = kind().isHttp() ? Wire.WEBSOCKET : Wire.LONG_POLLING;
        BayeuxClient elsewhere = keep(new BayeuxClient(kind.open(server()), client.clientId()));
        JsonObject reply = succeeds(answerOf(elsewhere.hold(acknowledging(1))));
        assertThat(batchOf(reply)).isEqualTo(3);
        assertThat(eventsOf(elsewhere)).containsExactly("1");
    }

    /** A connected client that asked for acknowledgement and has received batch 1, which was empty. */
    private BayeuxClient reliable(String channel) throws Exception {
        BayeuxClient client = keep(open());
        succeeds(client.handshake("'ext':{'ack':true}"));
        assertThat(batchOf(succeeds(answerOf(client.hold(acknowledging(0)))))).isEqualTo(1);
        succeeds(client.subscribe(channel));
        return client;
    }

    /** The same browser after its connections were cut. */
    private BayeuxClient returned(BayeuxClient client) {
        BayeuxWire wire = kind().open(server());
        if (wire instanceof HttpWire http) {
            http.cookie(((HttpWire) client.wire()).cookie());
        }
        return keep(new BayeuxClient(wire, client.clientId()));
    }

    private static String acknowledging(int batch) {
        return "'ext':{'ack':" + batch + "}";
    }

    private static int batchOf(JsonObject connectReply) {
        return connectReply.getJsonObject("ext").getInt("ack");
    }

    /** The data of what has come; the events of a connect reply stand before it. */
    private static List<String> eventsOf(BayeuxClient client) {
        List<String> data = new ArrayList<>();
        for (JsonObject event = client.wire().events().poll();
                event != null;
                event = client.wire().events().poll()) {
            data.add(event.get("data").toString());
        }
        return data;
    }
}
