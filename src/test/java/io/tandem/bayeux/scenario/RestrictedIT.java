package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a site can configure that changes what clients may do. */
class RestrictedIT extends Dialogues {

    private static final String PAGE = "https://shop.example.com";
    private static TandemServer server;

    RestrictedIT() {
        super(Wire.LONG_POLLING);
    }

    @BeforeAll
    static void startServer() {
        server = TandemServer.named("bayeux-restricted")
                .setting("tandem.allowed-origins", PAGE)
                .setting("tandem.bayeux.allowedTransports", "long-polling,websocket")
                .setting("tandem.bayeux.trustClientSession", true)
                .setting("tandem.bayeux.metaConnectDeliverOnly", true)
                .setting("tandem.bayeux.maxSessionsPerBrowser", 2)
                .setting("tandem.bayeux.broadcastToPublisher", false)
                .setting("tandem.bayeux.maxMessageSize", 2_000)
                .setting("tandem.bayeux.maxMessages", 5)
                .setting("tandem.bayeux.maxSubscriptions", 3)
                .setting("tandem.bayeux.ws.requireHandshakePerConnection", true)
                .setting("tandem.bayeux.ws.protocol", "bayeux")
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

    @Test
    @Section("22, 4")
    void handshakeOffersTheAllowedTransportsInTheirOrder() throws Exception {
        assertThat(open().handshake("").getJsonArray("supportedConnectionTypes").getValuesAs(JsonString::getString))
                .containsExactly("long-polling", "websocket");
    }

    @Test
    @Section("22, 13")
    void callbackPollingCanBeSwitchedOff() throws Exception {
        assertThat(Wire.CALLBACK_POLLING.open(server).refusal("[" + Messages.handshake("") + "]"))
                .isEqualTo(400);
    }

    @Test
    @Section("20")
    void trustedClientIdsNeedNoCookie() throws Exception {
        BayeuxClient client = connected();
        BayeuxClient without = keep(new BayeuxClient(Wire.LONG_POLLING.open(server), client.clientId()));
        succeeds(without.publish(channel(), "1"));
    }

    @Test
    @Section("14, 22")
    void sessionCanBeMadeToEndWithItsWebSocket() throws Exception {
        BayeuxClient client = keep(new BayeuxClient(Wire.WEBSOCKET.open(server)));
        succeeds(client.handshake(""));
        succeeds(client.connect());
        BayeuxClient other = keep(new BayeuxClient(Wire.WEBSOCKET.open(server), client.clientId()));
        fails(other.publish(channel(), "1"), "402::session_unknown");
        assertThat(fails(other.connect(), "402::session_unknown")
                        .getJsonObject("advice")
                        .getString("reconnect"))
                .isEqualTo("handshake");
    }

    @Test
    @Section("8, 22")
    void eventsCanBeLeftToConnectsAlone() throws Exception {
        for (Wire kind : new Wire[] {Wire.LONG_POLLING, Wire.WEBSOCKET}) {
            String channel = channel();
            BayeuxClient client = keep(new BayeuxClient(kind.open(server)));
            succeeds(client.handshake(""));
            succeeds(client.connect());
            succeeds(client.subscribe(channel));
            succeeds(connected().publish(channel, "1"));
            client.fence();
            assertThat(client.wire().events()).as("%s", kind).isEmpty();
            succeeds(answerOf(client.hold()));
            assertThat(client.wire().events().poll().getInt("data")).isEqualTo(1);
        }
    }

    @Test
    @Section("8, 22")
    void publisherCanBeLeftOut() throws Exception {
        String channel = channel();
        BayeuxClient publisher = subscriber(channel);
        BayeuxClient other = subscriber(channel);
        succeeds(publisher.publish(channel, "1"));
        succeeds(other.publish(channel, "2"));
        assertThat(publisher.nextData()).as("only what others publish").isEqualTo("2");
        assertThat(other.nextData()).isEqualTo("1");
    }

    @Test
    @Section("15, 22")
    void browserMayHoldAsManyConnectsAsConfigured() throws Exception {
        BayeuxClient first = connected();
        BayeuxClient second = sibling(first);
        BayeuxClient third = sibling(first);
        CompletableFuture<JsonObject> one = first.holdForSure();
        CompletableFuture<JsonObject> two = second.holdForSure();
        assertThat(succeeds(answerOf(third.hold())).getJsonObject("advice").getBoolean("multiple-clients"))
                .isTrue();
        assertThat(one).isNotDone();
        assertThat(two).isNotDone();
    }

    @Test
    @Section("12, 14, 22")
    void largestRequestIsAsConfigured() throws Exception {
        String large = "[{\"channel\":\"/meta/handshake\",\"ext\":{\"a\":\"" + "x".repeat(2_000) + "\"}}]";
        assertThat(Wire.LONG_POLLING.open(server).refusal(large)).isEqualTo(413);
        assertThat(Wire.WEBSOCKET.open(server).refusal(large)).isEqualTo(1009);
    }

    @Test
    @Section("20, 22")
    void largestBatchAndMostSubscriptionsAreAsConfigured() throws Exception {
        String six = "[{\"channel\":\"/a\"}" + ",{\"channel\":\"/a\"}".repeat(5) + "]";
        assertThat(Wire.LONG_POLLING.open(server).refusal(six)).isEqualTo(400);
        assertThat(Wire.WEBSOCKET.open(server).refusal(six)).isEqualTo(1011);

        BayeuxClient client = subscriber(channel(), channel(), channel());
        JsonObject fourth = client.subscribe(channel());
        assertThat(fourth.getBoolean("successful")).isFalse();
        assertThat(fourth.getString("error")).startsWith("403:");
    }

    @Test
    @Section("14, 22")
    void configuredSubprotocolIsAgreedOn() {
        WebSocket socket = HttpWire.HTTP
                .newWebSocketBuilder()
                .subprotocols("other", "bayeux")
                .buildAsync(server.uri("ws", "/cometd"), new WebSocket.Listener() {})
                .join();
        assertThat(socket.getSubprotocol()).isEqualTo("bayeux");
        socket.abort();
    }

    @Test
    @Section("20")
    void pagesOfAllowedOriginsMayTalk() throws Exception {
        HttpResponse<String> response = handshakeFrom(PAGE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly(PAGE);
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        assertThat(WebSocketClient.handshakeStatus(PAGE, server.uri("ws", "/cometd")))
                .isEqualTo(101);
        assertThat(handshakeFrom("http://localhost:" + server.port()).statusCode())
                .as("the gateway's own pages")
                .isEqualTo(200);
    }

    @Test
    @Section("20")
    void pagesOfOtherOriginsMayNot() throws Exception {
        for (String origin :
                new String[] {"https://evil.example.com", PAGE + ".evil.com", "http://shop.example.com", "null"}) {
            HttpResponse<String> response = handshakeFrom(origin);
            assertThat(response.statusCode()).as(origin).isEqualTo(403);
            assertThat(response.headers().allValues("Set-Cookie"))
                    .as("no session")
                    .isEmpty();
            assertThat(WebSocketClient.handshakeStatus(origin, server.uri("ws", "/cometd")))
                    .isEqualTo(403);
        }
    }

    @Test
    @Section("20")
    void preflightTellsWhatIsAllowed() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("http", "/cometd/handshake"))
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody());
        HttpResponse<String> response = HttpWire.answer(request);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST", "GET");
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("content-type");
    }

    private static HttpResponse<String> handshakeFrom(String origin) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("http", "/cometd"))
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[" + Messages.handshake("") + "]"));
        return HttpWire.answer(request);
    }

    private BayeuxClient sibling(BayeuxClient client) throws Exception {
        LongPollingWire wire = new LongPollingWire(server);
        wire.cookie(((HttpWire) client.wire()).cookie());
        BayeuxClient sibling = keep(new BayeuxClient(wire));
        succeeds(sibling.handshake(""));
        succeeds(sibling.connect());
        return sibling;
    }
}
