package io.tandem.bayeux.engine;

import static io.tandem.bayeux.session.Node.deliver;
import static io.tandem.bayeux.session.Node.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.session.CloseCode;
import io.tandem.session.StoreWatch;
import jakarta.enterprise.event.Startup;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients are told while the Store cannot be reached, and how they go on afterwards. */
class OutageTest {

    private static final String HANDSHAKE =
            "{'channel':'/meta/handshake','version':'1.0','ext':{'ack':true},'advice':{'timeout':0}}";

    private final EngineNode engine = new EngineNode(new Demand(), List.of());

    @BeforeEach
    void watch() {
        engine.node.wiring.make(StoreWatch.class).start((Startup) null);
    }

    @Test
    void aHandshakeFailsWithAdviceToTryAgainAtATimeOfItsOwn() {
        lose();

        JsonObject reply = reply(FakeExchange.http(HANDSHAKE));

        assertThat(reply.getString("error")).isEqualTo("503::temporarily_unavailable");
        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo("handshake");
        assertThat(reply.getJsonObject("advice").getInt("interval")).isBetween(1_000, 5_000);
        assertThat(engine.node.sessions.size()).isZero();

        engine.node.outage.end();
        engine.node.pass(Duration.ofSeconds(1));
        assertThat(reply(FakeExchange.http(HANDSHAKE)).getBoolean("successful"))
                .as("when it is back")
                .isTrue();
    }

    @Test
    void aHandshakeFailsTheSameBeforeAnybodyHasNoticed() {
        engine.node.outage.begin();

        JsonObject reply = reply(FakeExchange.http(HANDSHAKE));

        assertThat(reply.getString("error")).isEqualTo("503::temporarily_unavailable");
        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo("handshake");
        assertThat(engine.node.sessions.size()).isZero();
    }

    @Test
    void aSessionThatIsNotHereIsNotDeclaredUnknown() {
        String id = open();
        engine.node.loseStore();
        engine.node.outage.begin();

        JsonObject reply = reply(FakeExchange.from("browser", connect(id)));

        assertThat(reply.getBoolean("successful")).isFalse();
        assertThat(reply.getJsonObject("advice").getString("reconnect"))
                .as("it is to keep its session")
                .isEqualTo("retry");
        assertThat(reply.getJsonObject("advice").getInt("interval")).isBetween(1_000, 5_000);
    }

    @Test
    void noSubscriptionIsConfirmedThatIsNotKept() {
        String id = open();
        lose();

        JsonObject reply = EngineNode.json(
                engine.reply("browser", "{'channel':'/meta/subscribe','clientId':'" + id + "','subscription':'/foo'}"));

        assertThat(reply.getBoolean("successful")).isFalse();
        assertThat(reply.getString("error")).isEqualTo("503::temporarily_unavailable");
    }

    @Test
    void aSessionThatWasLetGoGoesOnFromTheStoreWithWhatIsNotAcknowledged() {
        String id = open();
        deliver(engine.node.find(id).orElseThrow(), 1);
        FakeExchange sent = engine.process(FakeExchange.from("browser", connect(id, 1)));
        deliver(engine.node.find(id).orElseThrow(), 2);
        assertThat(sent.answer()).as("before").contains(event(1));

        engine.node.loseStore();
        List<String> answer =
                engine.process(FakeExchange.from("browser", connect(id, 1))).answer();

        assertThat(answer).as("all that was not acknowledged").startsWith(event(1), event(2));
        assertThat(EngineNode.json(answer.get(2)).getJsonObject("advice").getInt("interval"))
                .as("no more waiting")
                .isZero();
    }

    @Test
    void aHeldConnectIsAnsweredWithoutEventsThatNobodyWouldKnowToBeSent() {
        String id = open();
        engine.process(FakeExchange.from("browser", connect(id)));
        FakeExchange held = engine.process(FakeExchange.from("browser", connect(id)));
        assertThat(held.isOpen()).isTrue();

        engine.node.loseStore();

        JsonObject reply = EngineNode.json(held.answer().get(0));
        assertThat(reply.getBoolean("successful")).isTrue();
        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo("retry");
        assertThat(reply.getJsonObject("advice").getInt("interval")).isBetween(1_000, 5_000);
    }

    @Test
    void whatIsNotInTheStoreAnyMoreIsUnknown() {
        String id = open();
        engine.node.loseStore();
        engine.node.forget(id);

        JsonObject reply = reply(FakeExchange.from("browser", connect(id)));

        assertThat(reply.getString("error")).isEqualTo("402::session_unknown");
        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo("handshake");
    }

    @Test
    void webSocketsAreTurnedAwayWithTheReason() {
        lose();

        FakeWebSocket socket = engine.node.webSocket();

        assertThat(socket.closes()).containsExactly(CloseCode.STORE_LOST);
    }

    private String open() {
        String id = reply(FakeExchange.from("browser", HANDSHAKE)).getString("clientId");
        engine.process(FakeExchange.from("browser", connect(id)));
        return id;
    }

    private void lose() {
        engine.node.outage.begin();
        engine.node.pass(Duration.ofSeconds(1));
    }

    private JsonObject reply(FakeExchange exchange) {
        return EngineNode.json(engine.process(exchange).answer().get(0));
    }

    private static String connect(String id) {
        return connect(id, 0);
    }

    private static String connect(String id, long acknowledged) {
        return "{'channel':'/meta/connect','clientId':'" + id + "','connectionType':'long-polling','ext':{'ack':"
                + acknowledged + "}}";
    }
}
