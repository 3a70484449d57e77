package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server for production, which also ends the sessions of clients that do nothing. */
class WithoutDemoIT extends Dialogues {

    private static TandemServer server;

    WithoutDemoIT() {
        super(Wire.LONG_POLLING);
    }

    @BeforeAll
    static void startServer() {
        server = TandemServer.named("bayeux-without-demo")
                .setting("tandem.demo", false)
                .setting("tandem.bayeux.sweepPeriod", 50)
                .setting("tandem.bayeux.activity.maxInactivity", 1_500)
                .setting("tandem.bayeux.ws.maxProcessing", 500)
                .start();
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    TandemServer server() {
        return server;
    }

    @ParameterizedTest(name = "20 {0}")
    @EnumSource
    void broadcastChannelsCannotBeCreated(Wire kind) throws Exception {
        BayeuxClient client = keep(new BayeuxClient(kind.open(server)));
        succeeds(client.handshake("'ext':{'auth':'deny'}"));
        fails(client.subscribe("/foo"), "403:denied_by_security_policy:create_denied");
        fails(client.subscribe("/**"), "403:denied_by_security_policy:create_denied");
        fails(client.publish("/foo", "1"), "403:denied_by_security_policy:channel_create_denied");
        fails(client.publish("/lazy/foo", "1"), "403:denied_by_security_policy:channel_create_denied");
    }

    @Test
    @Section("9")
    void demonstrationServicesDoNotAnswer() throws Exception {
        BayeuxClient client = connected();
        succeeds(client.publish("/service/echo", "1"));
        succeeds(client.publish("/service/call/echo", "1"));
        succeeds(answerOf(client.hold("'advice':{'timeout':100}")));
        assertThat(client.wire().events()).isEmpty();
    }

    @ParameterizedTest(name = "19, 6 {0}")
    @EnumSource(names = {"LONG_POLLING", "CALLBACK_POLLING"})
    void sessionThatDoesNothingButConnectIsEnded(Wire kind) throws Exception {
        BayeuxClient client = keep(new BayeuxClient(kind.open(server)));
        succeeds(client.handshake(""));
        succeeds(client.connect());
        JsonObject reply = succeeds(answerOf(client.hold()));

        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo("none");
        JsonObject farewell = client.wire().events().poll();
        assertThat(farewell.getString("channel")).isEqualTo("/meta/disconnect");
        assertThat(farewell.getBoolean("successful")).isTrue();
        fails(client.ask("/service/a", "'data':1"), "402::session_unknown");
    }

    @Test
    @Section("16, 14")
    void webSocketIsClosedWhenASessionIsRemovedWhoseConnectTookTooLong() throws Exception {
        WebSocketWire wire = WebSocketWire.open(server);
        BayeuxClient client = keep(new BayeuxClient(wire));
        succeeds(client.handshake(""));
        succeeds(client.connect());
        CompletableFuture<JsonObject> held = client.hold();
        assertThat(wire.closed().get(30, TimeUnit.SECONDS)).isEqualTo(1000);
        assertThat(held).isCompletedExceptionally();

        BayeuxClient back = keep(new BayeuxClient(Wire.WEBSOCKET.open(server), client.clientId()));
        fails(back.publish("/foo", "1"), "402::session_unknown");
    }
}
