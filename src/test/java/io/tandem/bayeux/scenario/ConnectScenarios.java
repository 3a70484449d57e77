package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How connects are held and what ends them. */
abstract class ConnectScenarios extends BayeuxScenarios {

    ConnectScenarios(Wire kind) {
        super(kind);
    }

    @Test
    @Section("5, 10")
    void firstConnectReturnsAtOnceWithAdvice() throws Exception {
        BayeuxClient client = handshaken();
        JsonObject connect = client.connectMessage("");
        JsonObject reply = succeeds(client.ask(connect));

        assertThat(reply.getString("channel")).isEqualTo("/meta/connect");
        assertThat(reply.getString("id")).isEqualTo(connect.getString("id"));
        assertThat(client.wire().events()).isEmpty();
    }

    @Test
    @Section("5")
    void laterConnectIsHeldUntilAnEventOrItsTimeout() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        CompletableFuture<JsonObject> held = client.holdForSure();

        succeeds(connected().publish(channel, "'wake up'"));
        assertThat(client.nextEvent().getString("data")).isEqualTo("wake up");
        if (kind().isHttp()) {
            succeeds(answerOf(held));
        } else {
            client.fence();
            assertThat(held).as("14: pushed without an end of the connect").isNotDone();
        }
    }

    @ParameterizedTest(name = "5, 10 {0} ms")
    @ValueSource(ints = {0, 50})
    void clientsTimeoutEndsAConnectWithoutEvents(int timeout) throws Exception {
        BayeuxClient client = connected();
        JsonObject reply = succeeds(answerOf(client.hold("'advice':{'timeout':" + timeout + "}")));

        assertThat(client.wire().events()).isEmpty();
        assertThat(reply.getJsonObject("advice").getString("reconnect"))
                .as("full advice again when the client sent its own")
                .isEqualTo("retry");
        assertThat(reply.getJsonObject("advice").getInt("timeout"))
                .as("the server's own: clients give up on a connect that takes longer than they were told")
                .isEqualTo(20_000);
        client.holdForSure();
    }

    @Test
    @Section("5, 10")
    void clientsIntervalIsEchoed() throws Exception {
        BayeuxClient client = handshaken();
        JsonObject reply = succeeds(client.ask(client.connectMessage("'advice':{'interval':1234,'timeout':0}")));
        assertThat(reply.getJsonObject("advice").getInt("interval")).isEqualTo(1_234);
    }

    @Test
    @Section("5, 10")
    void clientsAdviceHoldsForOneConnectOnly() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        succeeds(client.ask(client.connectMessage("'advice':{'timeout':0}")));
        client.holdForSure();
        succeeds(connected().publish(channel, "1"));
        assertThat(client.nextData()).isEqualTo("1");
    }

    @Test
    @Section("5, 8")
    void connectReturnsAtOnceWithWhatIsQueued() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        BayeuxClient publisher = connected();
        succeeds(publisher.publish(channel, "1"));
        succeeds(publisher.publish(channel, "2"));

        assertThat(client.nextData()).isEqualTo("1");
        assertThat(client.nextData()).isEqualTo("2");
    }

    @ParameterizedTest(name = "5 {0}")
    @ValueSource(strings = {"'a':1", "'connectionType':'flash'", "'connectionType':7", "'connectionType':null"})
    void connectionTypeIsNotChecked(String fields) throws Exception {
        BayeuxClient client = handshaken();
        succeeds(client.ask("/meta/connect", fields));
    }

    @Test
    @Section("5, 11")
    void connectOfAnUnknownSessionIsSentToHandshake() throws Exception {
        BayeuxClient stranger = keep(new BayeuxClient(kind().open(server()), "1a1arbnqsl23i12ihl1pxh9vfa"));
        JsonObject reply = fails(answerOf(stranger.hold()), "402::session_unknown");

        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo("handshake");
        assertThat(reply.getJsonObject("advice").getInt("interval")).isZero();
    }

    @Test
    @Section("6")
    void disconnectReleasesTheHeldConnectForGood() throws Exception {
        BayeuxClient client = connected();
        CompletableFuture<JsonObject> held = client.holdForSure();

        JsonObject reply = succeeds(client.ask("/meta/disconnect", ""));
        assertThat(reply.getString("channel")).isEqualTo("/meta/disconnect");
        JsonObject released = succeeds(answerOf(held));
        assertThat(released.getJsonObject("advice").getString("reconnect")).isEqualTo("none");
    }

    @Test
    @Section("6, 11")
    void afterDisconnectTheSessionIsUnknown() throws Exception {
        BayeuxClient client = connected();
        succeeds(client.ask("/meta/disconnect", ""));

        fails(client.publish(channel(), "1"), "402::session_unknown");
        JsonObject connect = fails(answerOf(client.hold()), "402::session_unknown");
        assertThat(connect.getJsonObject("advice").getString("reconnect")).isEqualTo("handshake");
        assertThat(fails(client.ask("/meta/disconnect", ""), "402::session_unknown"))
                .as("6: without advice")
                .doesNotContainKey("advice");
    }

    @Test
    @Section("6")
    void disconnectEndsAllSubscriptions() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        succeeds(client.ask("/meta/disconnect", ""));
        succeeds(connected().publish(channel, "'too late'"));

        client.handshake("");
        succeeds(client.connect());
        receivesNothingMore(client);
    }

    @Test
    @Section("3, 4")
    void sessionMayPublishAndSubscribeBeforeItsFirstConnect() throws Exception {
        String channel = channel();
        BayeuxClient client = handshaken();
        succeeds(client.subscribe(channel));
        succeeds(client.publish(channel, "'early'"));
        assertThat(client.nextData()).isEqualTo("\"early\"");
    }
}
