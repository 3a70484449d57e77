package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long sessions live, on a server where everything is brisk. */
class ExpiryIT extends Dialogues {

    private static final String UNKNOWN = "402::session_unknown";
    private static TandemServer server;

    ExpiryIT() {
        super(Wire.LONG_POLLING);
    }

    @BeforeAll
    static void startServer() {
        server = TandemServer.named("bayeux-expiry")
                .setting("tandem.bayeux.timeout", 1_500)
                .setting("tandem.bayeux.long-polling.jsonp.timeout", 1_400)
                .setting("tandem.bayeux.maxInterval", 1_000)
                .setting("tandem.bayeux.sweepPeriod", 50)
                .setting("tandem.bayeux.handshakeReconnect", true)
                .setting("tandem.bayeux.multiSessionInterval", 0)
                .setting("tandem.bayeux.duplicateMetaConnectHttpResponseCode", 409)
                .setting("tandem.bayeux.browserCookieSameSite", "Lax")
                .setting("tandem.bayeux.timestamp", true)
                .setting("tandem.bayeux.ws.messagesPerFrame", 10)
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

    @ParameterizedTest(name = "4, 16 {0}")
    @EnumSource
    void sessionThatNeverConnectsExpires(Wire kind) throws Exception {
        BayeuxClient client = client(kind);
        letMaxIntervalPass();
        assertThat(fails(client.ask(client.connectMessage("")), UNKNOWN)
                        .getJsonObject("advice")
                        .getString("reconnect"))
                .isEqualTo("handshake");
    }

    @ParameterizedTest(name = "16 {0}")
    @EnumSource
    void sessionThatDoesNotConnectAgainExpires(Wire kind) throws Exception {
        BayeuxClient client = client(kind);
        succeeds(client.connect());
        letMaxIntervalPass();
        fails(client.publish(channel(), "1"), UNKNOWN);
        succeeds(client.handshake(""));
    }

    @ParameterizedTest(name = "5, 16 {0}")
    @EnumSource
    void heldConnectEndsAtItsTimeoutAndDoesNotExpire(Wire kind) throws Exception {
        BayeuxClient client = client(kind);
        succeeds(client.connect());
        for (int i = 0; i < 2; i++) {
            succeeds(answerOf(client.hold()));
            assertThat(client.wire().events()).isEmpty();
        }
        succeeds(client.publish(channel(), "1"));
    }

    @ParameterizedTest(name = "10, 16 {0}")
    @EnumSource
    void clientsIntervalProlongsTheLifeOfItsSession(Wire kind) throws Exception {
        BayeuxClient client = client(kind);
        succeeds(client.ask(client.connectMessage("'advice':{'interval':60000,'timeout':0}")));
        letMaxIntervalPass();
        succeeds(client.publish(channel(), "1"));
        succeeds(client.connect());
    }

    @Test
    @Section("16")
    void replacedConnectDoesNotLetTheSessionExpireWhileANewerIsHeld() throws Exception {
        BayeuxClient client = client(Wire.LONG_POLLING);
        succeeds(client.connect());
        CompletableFuture<JsonObject> older = client.hold("'advice':{'timeout':4000}");
        client.fence();
        CompletableFuture<JsonObject> newer = client.hold("'advice':{'timeout':4000}");
        assertThat(refusalOf(CompletableFuture.anyOf(older, newer)))
                .as("22: as configured")
                .isEqualTo(409);
        CompletableFuture<JsonObject> held = older.isCompletedExceptionally() ? newer : older;
        letMaxIntervalPass();
        assertThat(held).isNotDone();
        succeeds(answerOf(held));
        succeeds(client.publish(channel(), "1"));
    }

    @Test
    @Section("14, 16")
    void webSocketWhoseSessionExpiredStaysOpen() throws Exception {
        WebSocketWire wire = WebSocketWire.open(server);
        BayeuxClient client = keep(new BayeuxClient(wire));
        succeeds(client.handshake(""));
        succeeds(client.connect());
        letMaxIntervalPass();
        fails(client.publish(channel(), "1"), UNKNOWN);
        assertThat(wire.closed()).isNotDone();
        succeeds(client.handshake(""));
        succeeds(client.publish(channel(), "1"));
    }

    @Test
    @Section("14, 16")
    void sessionOfAClosedWebSocketExpires() throws Exception {
        BayeuxClient client = client(Wire.WEBSOCKET);
        succeeds(client.connect());
        client.holdForSure();
        client.close();
        letMaxIntervalPass();
        BayeuxClient back = keep(new BayeuxClient(Wire.WEBSOCKET.open(server), client.clientId()));
        fails(back.publish(channel(), "1"), UNKNOWN);
    }

    @Test
    @Section("16, 7")
    void expiredSessionGetsNothingEvenIfItsClientReturns() throws Exception {
        String channel = channel();
        BayeuxClient client = client(Wire.LONG_POLLING);
        succeeds(client.subscribe(channel));
        letMaxIntervalPass();
        succeeds(client.handshake(""));
        BayeuxClient other = client(Wire.LONG_POLLING);
        succeeds(other.publish(channel, "1"));
        receivesNothingMore(client);
    }

    @Test
    @Section("10, 22")
    void adviceTellsWhatIsConfiguredForTheTransport() throws Exception {
        JsonObject advice = open().handshake("").getJsonObject("advice");
        assertThat(advice.getInt("timeout")).isEqualTo(1_500);
        assertThat(advice.getInt("maxInterval"))
                .as("as handshakeReconnect is on")
                .isEqualTo(1_000);
        assertThat(keep(new BayeuxClient(Wire.CALLBACK_POLLING.open(server)))
                        .handshake("")
                        .getJsonObject("advice")
                        .getInt("timeout"))
                .isEqualTo(1_400);
    }

    @Test
    @Section("15")
    void secondSessionOfABrowserIsRefusedWherePollingIsNotWanted() throws Exception {
        BayeuxClient first = client(Wire.LONG_POLLING);
        succeeds(first.connect());
        LongPollingWire wire = new LongPollingWire(server);
        wire.cookie(((HttpWire) first.wire()).cookie());
        BayeuxClient second = keep(new BayeuxClient(wire));
        succeeds(second.handshake(""));
        succeeds(second.connect());

        first.hold("'advice':{'timeout':5000}");
        first.fence();
        JsonObject reply = second.ask(second.connectMessage("'advice':{'timeout':10}"));
        for (int i = 0; i < 50 && reply.getBoolean("successful"); i++) {
            reply = second.ask(second.connectMessage("'advice':{'timeout':0}"));
        }
        assertThat(reply.getBoolean("successful")).isFalse();
        assertThat(reply.getJsonObject("advice").getString("reconnect")).isEqualTo("none");
    }

    @Test
    @Section("15, 22")
    void cookieHasTheConfiguredAttributes() throws Exception {
        LongPollingWire wire = new LongPollingWire(server);
        Stream<String> cookies =
                wire.answer("[" + Messages.handshake("") + "]").headers().allValues("Set-Cookie").stream();
        assertThat(cookies).singleElement().asString().containsIgnoringCase("samesite=lax");
    }

    @Test
    @Section("14, 22")
    void eventsShareFramesWhereConfigured() throws Exception {
        String channel = channel();
        WebSocketWire wire = WebSocketWire.open(server);
        BayeuxClient client = keep(new BayeuxClient(wire));
        succeeds(client.handshake(""));
        succeeds(client.connect());
        client.askAll(
                client.message("/meta/subscribe", "'subscription':'" + channel + "'"),
                client.message(channel, "'data':1"),
                client.message(channel, "'data':2"),
                client.message(channel, "'data':3"));
        List<JsonObject> frame = wire.nextFrame();
        while (frame.stream().noneMatch(message -> message.containsKey("data"))) {
            frame = wire.nextFrame();
        }
        assertThat(frame.stream().filter(message -> message.containsKey("data")))
                .as("all events in one frame")
                .hasSize(3);
    }

    @Test
    @Section("19, 22")
    void messagesTellWhenTheyWereSentWhereConfigured() throws Exception {
        assertThat(open().handshake("").getString("timestamp"))
                .matches("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d \\S+ \\d{4}");
    }

    /** A client with a session that has not connected. */
    private BayeuxClient client(Wire kind) throws Exception {
        BayeuxClient client = keep(new BayeuxClient(kind.open(server)));
        succeeds(client.handshake(""));
        return client;
    }

    /** Waits, by the server's own clock, for longer than a session lives without a connect. */
    private void letMaxIntervalPass() throws Exception {
        BayeuxClient clock = client(Wire.LONG_POLLING);
        succeeds(clock.connect());
        succeeds(answerOf(clock.hold("'advice':{'timeout':1800}")));
    }
}
