package io.tandem.bayeux.scenario;

import static io.tandem.bayeux.scenario.Messages.handshake;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import jakarta.json.JsonObject;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is special to WebSockets. */
class WebSocketIT extends BayeuxScenarios {

    WebSocketIT() {
        super(Wire.WEBSOCKET);
    }

    @Test
    @Section("14")
    void handshakeReplyAndRepliesHaveFramesOfTheirOwnAndEventsComeBeforeReplies() throws Exception {
        String channel = channel();
        WebSocketWire wire = WebSocketWire.open(server());
        BayeuxClient client = keep(new BayeuxClient(wire));
        succeeds(client.handshake(""));
        assertThat(wire.nextFrame()).as("the handshake reply alone").hasSize(1);
        succeeds(client.connect());
        assertThat(wire.nextFrame()).hasSize(1);

        client.askAll(
                client.message("/meta/subscribe", "'subscription':'" + channel + "'"),
                client.message(channel, "'data':1"),
                client.message(channel, "'data':2"));
        List<Integer> events = new ArrayList<>();
        while (events.size() < 2) { // in one frame or in two, as they come
            wire.nextFrame().forEach(event -> events.add(event.getInt("data")));
        }
        assertThat(events).as("before the replies").containsExactly(1, 2);
        assertThat(wire.nextFrame()).as("the replies of a batch together").hasSize(3);
    }

    @Test
    @Section("14, 8")
    void eventsArePushedBeforeTheFirstConnect() throws Exception {
        String channel = channel();
        BayeuxClient client = handshaken();
        succeeds(client.subscribe(channel));
        succeeds(connected().publish(channel, "1"));
        JsonObject event = client.wire().events().poll(10, TimeUnit.SECONDS);
        assertThat(event).as("the event, with or without a connect").isNotNull();
    }

    @Test
    @Section("14")
    void messagesMayBeFragmented() throws Exception {
        WebSocketWire wire = WebSocketWire.open(server());
        keep(new BayeuxClient(wire));
        String text = "[" + handshake("'ext':{'name':'ä€𝄞'}") + "]";
        wire.sendText(text.substring(0, 1), text.substring(1, 30), "", text.substring(30));
        succeeds(wire.nextFrame().get(0));
    }

    @Test
    @Section("14")
    void subprotocolThatIsNotConfiguredIsNotAgreedOn() throws Exception {
        WebSocket socket = HttpWire.HTTP
                .newWebSocketBuilder()
                .subprotocols("bayeux", "cometd")
                .buildAsync(server().uri("ws", "/cometd"), new WebSocket.Listener() {})
                .join();
        assertThat(socket.getSubprotocol()).isEmpty();
        socket.abort();
    }

    @ParameterizedTest(name = "14 {0}")
    @ValueSource(strings = {"/cometd/handshake", "/cometd/connect", "/cometd/x"})
    void upgradeIsAcceptedOnTheAddressItselfOnly(String path) {
        assertThat(WebSocketClient.handshakeStatus(null, server().uri("ws", path)))
                .isNotEqualTo(101);
    }

    @Test
    @Section("14")
    void upgradeMayCarryACookieNobodyKnows() throws Exception {
        WebSocketWire wire = WebSocketWire.open(server(), "Cookie", "BAYEUX_BROWSER=0123456789abcdef");
        BayeuxClient client = keep(new BayeuxClient(wire));
        succeeds(client.handshake(""));
        succeeds(client.connect());
    }

    @Test
    @Section("5, 14")
    void newerConnectReplacesTheOlderSilently() throws Exception {
        BayeuxClient client = connected();
        CompletableFuture<JsonObject> older = client.hold();
        CompletableFuture<JsonObject> newer = client.hold();
        client.fence();
        assertThat(newer).isNotDone();

        succeeds(client.ask("/meta/disconnect", ""));
        assertThat(succeeds(answerOf(newer)).getJsonObject("advice").getString("reconnect"))
                .isEqualTo("none");
        assertThat(older).as("never answered").isNotDone();
    }

    @Test
    @Section("14")
    void repliesOfABatchWaitForTheConnectInIt() throws Exception {
        BayeuxClient client = connected();
        CompletableFuture<List<JsonObject>> batch = client.wire()
                .send(client.message("/service/a", "'data':0"), client.connectMessage("'advice':{'timeout':300}"));
        List<JsonObject> replies = batch.get(30, TimeUnit.SECONDS);
        assertThat(replies.stream().map(reply -> reply.getString("channel")))
                .containsExactly("/service/a", "/meta/connect");
    }

    @Test
    @Section("14, 16")
    void sessionOutlivesItsConnectionAndMovesToANewOne() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        client.holdForSure();
        client.close();
        succeeds(connected().publish(channel, "'meanwhile'"));

        BayeuxClient back = keep(new BayeuxClient(kind().open(server()), client.clientId()));
        succeeds(back.connect());
        succeeds(back.publish(channel, "'back'"));
        JsonObject event = back.nextEvent();
        assertThat(event.getString("channel")).as("the subscription went along").isEqualTo(channel);
    }

    @Test
    @Section("14")
    void pendingEventsAreDeliveredOverTheNewConnection() throws Exception {
        String channel = channel();
        BayeuxClient client = keep(new BayeuxClient(Wire.LONG_POLLING.open(server())));
        client.handshake("");
        succeeds(client.connect());
        succeeds(client.subscribe(channel));
        succeeds(connected().publish(channel, "1"));
        succeeds(connected().publish(channel, "2"));

        BayeuxClient moved = keep(new BayeuxClient(kind().open(server()), client.clientId()));
        moved.hold();
        assertThat(moved.nextData()).isEqualTo("1");
        assertThat(moved.nextData()).isEqualTo("2");
    }

    @Test
    @Section("14")
    void connectionKnowsItsLatestSessionOnly() throws Exception {
        BayeuxClient client = connected();
        JsonObject ofTheFirst = client.message(channel(), "'data':1");
        succeeds(client.handshake(""));
        fails(client.ask(ofTheFirst), "402::session_unknown");
        succeeds(client.connect());
    }

    @Test
    @Section("14, 8")
    void eventsArePushedWithoutAConnect() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        BayeuxClient publisher = connected();
        for (int i = 0; i < 40; i++) {
            succeeds(publisher.publish(channel, Integer.toString(i)));
        }
        for (int i = 0; i < 40; i++) {
            assertThat(client.wire().events().poll(30, TimeUnit.SECONDS).getInt("data"))
                    .isEqualTo(i);
        }
    }

    @Test
    @Section("18, 14")
    void acknowledgedEventsAreFollowedByTheConnectReply() throws Exception {
        String channel = channel();
        WebSocketWire wire = WebSocketWire.open(server());
        BayeuxClient client = keep(new BayeuxClient(wire));
        succeeds(client.handshake("'ext':{'ack':true}"));
        succeeds(answerOf(client.hold("'ext':{'ack':0}")));
        succeeds(client.subscribe(channel));
        CompletableFuture<JsonObject> held = client.hold("'ext':{'ack':1}");
        client.fence();
        assertThat(held).isNotDone();

        succeeds(connected().publish(channel, "1"));
        assertThat(succeeds(answerOf(held)).getJsonObject("ext").getInt("ack")).isEqualTo(2);
        assertThat(wire.events().poll().getInt("data"))
                .as("has arrived before the reply")
                .isEqualTo(1);
    }
}
