package io.tandem.bayeux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.option.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests may speak for a session (spec 14, 20). */
class AccessTest {

    @ParameterizedTest(name = "bound to {0}, shown {1}, trusting {2}: {3}")
    @CsvSource({
        "mine, mine, false, true",
        "mine, other, false, false",
        "mine, , false, false",
        "mine, other, true, true",
        "mine, , true, true",
        ", mine, false, true",
        ", , false, true"
    })
    void overHttpTheCookieDecides(String bound, String shown, boolean trusting, boolean admitted) {
        EngineNode engine = engine("tandem.bayeux.trustClientSession", Boolean.toString(trusting));
        String id = engine.node.open(bound, Transport.LONG_POLLING, false).id();
        String message = message(id);

        FakeExchange exchange =
                engine.process(shown == null ? FakeExchange.http(message) : FakeExchange.from(shown, message));

        assertThat(admitted(exchange)).isEqualTo(admitted);
    }

    @ParameterizedTest(name = "bound to {0}, opened with {1}, handshake required {2}, trusting {3}: {4}")
    @CsvSource({
        "mine, mine, false, false, true",
        "mine, , false, false, true",
        "mine, other, false, false, false",
        "mine, other, false, true, true",
        ", other, false, false, true",
        ", , false, false, true",
        "mine, mine, true, false, false"
    })
    void aNewWebSocketMayGoOnWithASession(
            String bound, String shown, boolean handshake, boolean trusting, boolean admitted) {
        EngineNode engine = engine(
                "tandem.bayeux.ws.requireHandshakePerConnection",
                Boolean.toString(handshake),
                "tandem.bayeux.trustClientSession",
                Boolean.toString(trusting));
        String id = engine.node.open(bound, Transport.LONG_POLLING, false).id();
        FakeWebSocket socket = engine.node.webSocket();
        String[] message = {message(id)};

        FakeExchange exchange = engine.process(
                shown == null ? FakeExchange.by(socket, message) : FakeExchange.by(socket, shown, message));

        assertThat(admitted(exchange)).isEqualTo(admitted);
        assertThat(socket.link().owner()).isEqualTo(admitted ? id : null);
    }

    @Test
    void aWebSocketIsOneSessions() {
        EngineNode engine = engine();
        FakeWebSocket socket = engine.node.webSocket();
        String mine = engine.node.open(null, Transport.WEBSOCKET, false).id();
        String other = engine.node.open(null, Transport.WEBSOCKET, false).id();

        assertThat(admitted(engine.process(FakeExchange.by(socket, message(mine)))))
                .isTrue();
        assertThat(admitted(engine.process(FakeExchange.by(socket, message(other)))))
                .as("another session's message")
                .isFalse();
        assertThat(admitted(engine.process(FakeExchange.by(socket, message(mine)))))
                .isTrue();
    }

    @Test
    void theFirstCookieShownBindsASessionWithoutOne() {
        EngineNode engine = engine();
        String id = engine.node.open(null, Transport.LONG_POLLING, false).id();

        assertThat(admitted(engine.process(FakeExchange.from("mine", message(id)))))
                .isTrue();
        assertThat(admitted(engine.process(FakeExchange.from("other", message(id)))))
                .isFalse();
        assertThat(admitted(engine.process(FakeExchange.http(message(id))))).isFalse();
    }

    private static EngineNode engine(String... namesAndValues) {
        return new EngineNode(new Demand(), List.of(), namesAndValues);
    }

    private static String message(String id) {
        return "{'channel':'/a','clientId':'" + id + "'}";
    }

    private static boolean admitted(FakeExchange exchange) {
        return EngineNode.json(exchange.answer().get(exchange.answer().size() - 1))
                .getBoolean("successful");
    }
}
