package io.tandem.bayeux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.exchange.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sessions are opened, and how not (spec 4, 18, 20). */
class HandshakeTest {

    private static final String HANDSHAKE = "{'channel':'/meta/handshake','id':'1','version':'1.0'}";

    @Test
    void aHandshakeIsAnsweredWithTheSessionAndItsTerms() {
        EngineNode engine = engine();

        FakeExchange exchange = engine.process(FakeExchange.http(HANDSHAKE));

        String reply = exchange.answer().get(0);
        assertThat(reply.replaceFirst("'clientId':'[a-z0-9]{26,27}'", "'clientId':'ID'"))
                .isEqualTo("{'channel':'/meta/handshake','id':'1','successful':true,'version':'1.0',"
                        + "'minimumVersion':'1.0','supportedConnectionTypes':['websocket','long-polling',"
                        + "'callback-polling'],'clientId':'ID',"
                        + "'advice':{'reconnect':'retry','interval':0,'timeout':20000}}");
        assertThat(exchange.cookies()).as("the browser gets a cookie").hasSize(1);
        assertThat(engine.node.sessions.size()).isEqualTo(1);
    }

    @Test
    void aBrowserKeepsItsCookieAndAWebSocketGetsNone() {
        EngineNode engine = engine();

        assertThat(engine.process(FakeExchange.from("mine", HANDSHAKE)).cookies())
                .isEmpty();
        FakeWebSocket socket = engine.node.webSocket();
        FakeExchange exchange = engine.process(FakeExchange.by(socket, HANDSHAKE));
        assertThat(exchange.cookies()).isEmpty();
        assertThat(socket.link().owner())
                .as("the connection is the session's")
                .isEqualTo(EngineNode.json(exchange.answer().get(0)).getString("clientId"));
    }

    @Test
    void nothingOfTheRequestButItsIdMatters() {
        assertThat(reply(engine(), "{'channel':'/meta/handshake','version':'9','supportedConnectionTypes':['x']}"))
                .contains("'successful':true");
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, none", "TRY_AGAIN, handshake"})
    void thePolicyRefuses(String verdict, String reconnect) {
        EngineNode engine = engine();

        JsonObject reply =
                EngineNode.json(reply(engine, "{'channel':'/meta/handshake','ext':{'auth':'" + verdict + "'}}"));

        assertThat(reply.getString("error")).isEqualTo("403::handshake_denied");
        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo(reconnect);
        assertThat(reply).as("no session").doesNotContainKey("clientId");
        assertThat(engine.node.sessions.size()).isZero();
    }

    @Test
    void aFullNodeAsksToTryAgain() {
        EngineNode engine = engine("tandem.bayeux.maxSessions", "1");
        engine.handshake("browser");

        assertThat(reply(engine, HANDSHAKE))
                .isEqualTo("{'channel':'/meta/handshake','id':'1','successful':false,"
                        + "'error':'403::handshake_failed','advice':{'reconnect':'handshake','interval':5000}}");
    }

    @Test
    void oneAddressOpensSoManySessionsAMinute() {
        EngineNode engine = engine("tandem.bayeux.handshakesPerAddress", "2");
        engine.handshake("browser");
        engine.handshake("browser");

        assertThat(reply(engine, HANDSHAKE)).as("a third").contains("403::handshake_failed");
        engine.node.pass(Duration.ofMinutes(1));
        assertThat(reply(engine, HANDSHAKE)).as("a minute later").contains("'successful':true");
    }

    @Test
    void theLimitIsOneAddresssOwnAndMayBeNone() {
        HandshakeLimit one =
                engine("tandem.bayeux.handshakesPerAddress", "1").node.wiring.get(HandshakeLimit.class);
        assertThat(one.admits("192.0.2.1")).isTrue();
        assertThat(one.admits("192.0.2.1")).isFalse();
        assertThat(one.admits("192.0.2.2")).isTrue();

        HandshakeLimit none =
                engine("tandem.bayeux.handshakesPerAddress", "-1").node.wiring.get(HandshakeLimit.class);
        for (int i = 0; i < 10_000; i++) {
            assertThat(none.admits("192.0.2.1")).isTrue();
        }
    }

    @Test
    void aDrainingNodeOpensNoSession() {
        EngineNode engine = engine();
        engine.node.registry.drain();

        assertThat(engine.process(FakeExchange.http(HANDSHAKE)).refusal()).isEqualTo(Refusal.DRAINING);
        assertThat(engine.node.sessions.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, true",
        "{}, false, true",
        "false, false, ",
        "null, false, ",
        "true, true, '{''enabled'':true,''batch'':0}'"
    })
    void acknowledgementIsConfirmedToThoseWhoAsk(String asked, boolean eventsAllowed, String confirmed) {
        EngineNode engine =
                engine("tandem.bayeux.allowMessageDeliveryDuringHandshake", Boolean.toString(eventsAllowed));

        String reply = reply(engine, "{'channel':'/meta/handshake','ext':{'ack':" + asked + "}}");

        if (confirmed == null) {
            assertThat(reply).doesNotContain("'ext'");
        } else {
            assertThat(reply).endsWith(",'ext':{'ack':" + confirmed + "}}");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 2", "false, 0"})
    void eventsFollowTheReplyWhereThatIsAllowed(boolean allowed, int events) {
        EngineNode engine = new EngineNode(
                new Demand(),
                List.of(new Greeting()),
                "tandem.bayeux.allowMessageDeliveryDuringHandshake",
                Boolean.toString(allowed));

        List<String> answer = engine.process(FakeExchange.http(HANDSHAKE)).answer();

        assertThat(answer).hasSize(1 + events);
        assertThat(EngineNode.json(answer.get(0)).getInt("x-messages", 0)).isEqualTo(events);
    }

    private static EngineNode engine(String... namesAndValues) {
        return new EngineNode(new Demand(), List.of(), namesAndValues);
    }

    private static String reply(EngineNode engine, String message) {
        return engine.process(FakeExchange.http(message)).answer().get(0);
    }

    /** Has something to say as soon as a session is there. */
    private record Greeting() implements BayeuxService {

        @Override
        public String channel() {
            return "/service/greeting";
        }

        @Override
        public void received(BayeuxClient client, ServiceMessage message) {}

        @Override
        public void opened(BayeuxClient client) {
            client.deliver(channel(), Json.createValue(1));
            client.deliver(channel(), Json.createValue(2));
        }
    }
}
