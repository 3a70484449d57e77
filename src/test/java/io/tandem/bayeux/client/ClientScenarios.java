package io.tandem.bayeux.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.CuttingProxy;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every Bayeux client must be able to do with the gateway. A test class of it has static methods {@code makes} and
 * {@code extendedMakes}.
 */
@ExtendWith(SharedServer.class)
abstract class ClientScenarios {

    /** More than fit into one frame or one answer of a long poll that is woken by the first of them. */
    private static final int MANY = 200;

    /** Not used by any other test. */
    final String channel = "/clients/" + UUID.randomUUID();

    @ParameterizedTest
    @MethodSource("makes")
    void shakesHandsAndConnectsOverItsTransport(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.start(address(server))) {
            client.order("handshake", JsonObject.EMPTY_JSON_OBJECT);
            JsonObject handshake = client.await("handshake");
            assertThat(handshake.getBoolean("successful")).as("%s", handshake).isTrue();
            JsonObject connected = client.await("connected");
            assertThat(connected.getString("clientId")).isEqualTo(handshake.getString("clientId"));
            assertThat(connected.getString("transport"))
                    .as("the client knows what the server offers and may use nothing else")
                    .isEqualTo(make.transport());
        }
    }

    @ParameterizedTest
    @MethodSource("makes")
    void isToldThatItIsNotWelcome(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.start(address(server))) {
            client.order(
                    "handshake",
                    Json.createObjectBuilder()
                            .add("ext", Json.createObjectBuilder().add("auth", "deny"))
                            .build());
            JsonObject handshake = client.await("handshake");
            assertThat(handshake.getBoolean("successful")).isFalse();
            assertThat(handshake.getString("error")).startsWith("403:");
        }
    }

    @ParameterizedTest
    @MethodSource("makes")
    void receivesWhatItAndOthersPublishUntilItUnsubscribes(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.start(address(server));
                Peer peer = Peer.join(peers(server))) {
            client.connect();
            assertThat(client.subscribe(channel).getBoolean("successful")).isTrue();
            assertThat(client.subscribe(channel + "/end").getBoolean("successful"))
                    .isTrue();
            peer.publish(channel, "of another");
            assertThat(client.await("message").getString("data")).isEqualTo("of another");
            assertThat(client.publish(channel, "its own").getBoolean("successful"))
                    .isTrue();
            assertThat(client.await("message").getString("data")).isEqualTo("its own");

            assertThat(client.unsubscribe(channel).getBoolean("successful")).isTrue();
            peer.publish(channel, "not for it");
            peer.publish(channel + "/end", "end");
            assertThat(client.messagesUpTo("end"))
                    .as("it receives no more of what it has unsubscribed from")
                    .containsExactly("end");
        }
    }

    @ParameterizedTest
    @MethodSource("makes")
    void receivesOnceWhatSeveralOfItsPatternsMatch(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.start(address(server));
                Peer peer = Peer.join(peers(server))) {
            client.connect();
            client.subscribe(channel + "/*");
            client.subscribe(channel + "/end");
            peer.publish(channel + "/one", "one");
            peer.publish(channel + "/one/deeper", "not for it");
            JsonObject first = client.await("message");
            assertThat(first.getString("channel"))
                    .as("the channel it was published to, not the pattern")
                    .isEqualTo(channel + "/one");
            assertThat(first.getString("data")).isEqualTo("one");
            client.unsubscribe(channel + "/*");
            peer.publish(channel + "/end", "end");
            assertThat(client.messagesUpTo("end")).containsExactly("end");
        }
    }

    @ParameterizedTest
    @MethodSource("makes")
    void isRefusedWhatIsForbidden(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.start(address(server))) {
            client.connect();
            for (JsonObject answer :
                    List.of(client.subscribe("/forbidden/room"), client.publish("/forbidden/room", "text"))) {
                assertThat(answer.getBoolean("successful")).as("%s", answer).isFalse();
                assertThat(answer.getString("error")).startsWith("403:");
            }
            assertThat(client.subscribe(channel).getBoolean("successful"))
                    .as("it goes on all the same")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("makes")
    void isAnsweredByAServiceThatSpeaksToItAlone(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.start(address(server));
                ForeignClient other = make.start(address(server))) {
            client.connect();
            other.connect();
            client.listen("/service/echo");
            other.listen("/service/echo");
            assertThat(client.publish("/service/echo", "between us").getBoolean("successful"))
                    .isTrue();
            assertThat(client.await("message").getString("data")).isEqualTo("between us");
            other.publish("/service/echo", "end");
            assertThat(other.messagesUpTo("end"))
                    .as("nobody else receives what a service says to one")
                    .containsExactly("end");
        }
    }

    @ParameterizedTest
    @MethodSource("extendedMakes")
    void isToldTheTimeOfTheServer(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.start(address(server))) {
            client.connect();
            assertThat(client.await("handshake").getBoolean("timesync"))
                    .as("the extension is answered")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("extendedMakes")
    void callsAndIsAnswered(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.start(address(server))) {
            client.connect();
            client.order(
                    "call",
                    Json.createObjectBuilder()
                            .add("target", "call/echo")
                            .add("data", "question")
                            .build());
            JsonObject answer = client.await("called");
            assertThat(answer.getBoolean("successful")).as("%s", answer).isTrue();
            assertThat(answer.getString("data")).isEqualTo("question");
        }
    }

    @ParameterizedTest
    @MethodSource("makes")
    void leavesForGood(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.start(address(server))) {
            String clientId = client.connect();
            client.order("disconnect", JsonObject.EMPTY_JSON_OBJECT);
            assertThat(client.await("disconnected").getBoolean("successful")).isTrue();
            assertThat(Peer.publishAs(peers(server), clientId).getString("error"))
                    .as("the session has ended with it")
                    .startsWith("402:");
        }
    }

    @ParameterizedTest
    @MethodSource("extendedMakes")
    void receivesManyMessagesOnceEachAndInOrder(Make make, TandemServer server) throws Exception {
        try (ForeignClient client = make.startWithAck(address(server));
                Peer peer = Peer.join(peers(server))) {
            client.connect();
            client.subscribe(channel);
            List<String> published = texts(MANY);
            for (String text : published) {
                peer.publish(channel, text);
            }
            assertThat(client.messagesUpTo("end")).isEqualTo(published);
        }
    }

    @ParameterizedTest
    @MethodSource("makes")
    void comesBackToItsSessionAfterItsConnectionsWereCut(Make make, TandemServer server) throws Exception {
        try (CuttingProxy proxy = CuttingProxy.before(server.port());
                ForeignClient client = make.start(address(proxy))) {
            client.connect();
            client.subscribe(channel);
            proxy.cut();
            client.await("broken");
            proxy.heal();
            if (make.extended()) {
                // Others ask for no answer at once, but send what they publish again until it has arrived.
                client.await("connected");
            }
            assertThat(client.publish(channel, "end").getBoolean("successful"))
                    .as("published once it is back:\n%s", client.transcript())
                    .isTrue();
            assertThat(client.told("handshake"))
                    .as("the session has outlived its connections: nobody shook hands anew")
                    .isOne();
            if (!make.transport().equals("callback-polling")) {
                // There the server may have answered the connect that was cut, and without acknowledgement nobody would
                // know.
                assertThat(client.messagesUpTo("end"))
                        .as("it is still subscribed, and once")
                        .containsExactly("end");
            }
        }
    }

    /** Only clients that ask for an answer at once when they return can say when they have returned. */
    @ParameterizedTest
    @MethodSource("extendedMakes")
    void receivesWhatOthersPublishAfterItsConnectionsWereCut(Make make, TandemServer server) throws Exception {
        try (CuttingProxy proxy = CuttingProxy.before(server.port());
                ForeignClient client = make.start(address(proxy));
                Peer peer = Peer.join(peers(server))) {
            String clientId = client.connect();
            client.subscribe(channel);
            proxy.cut();
            client.await("broken");
            proxy.heal();
            assertThat(client.await("connected").getString("clientId")).isEqualTo(clientId);
            peer.publish(channel, "end");
            assertThat(client.messagesUpTo("end")).containsExactly("end");
        }
    }

    /**
     * It gives up on a connect that is not answered within the time the server holds it and some seconds. The answer at once for
     * which it asks on its return is for that connect alone.
     */
    @ParameterizedTest
    @MethodSource("extendedMakes")
    void waitsForItsConnectsAsLongAsBeforeItsConnectionsWereCut(Make make, TandemServer server) throws Exception {
        try (CuttingProxy proxy = CuttingProxy.before(server.port());
                ForeignClient client = make.start(address(proxy))) {
            client.order("handshake", JsonObject.EMPTY_JSON_OBJECT);
            int hold = client.await("connected").getInt("hold");
            proxy.cut();
            client.await("broken");
            proxy.heal();
            assertThat(client.await("connected").getInt("hold"))
                    .as("milliseconds that the server holds connects, by its advice")
                    .isPositive()
                    .isEqualTo(hold);
        }
    }

    @ParameterizedTest
    @MethodSource("extendedMakes")
    void receivesOnceEachAndInOrderWhatWasPublishedWhileItWasAway(Make make, TandemServer server) throws Exception {
        try (CuttingProxy proxy = CuttingProxy.before(server.port());
                ForeignClient client = make.startWithAck(address(proxy));
                Peer peer = Peer.join(peers(server))) {
            String clientId = client.connect();
            client.subscribe(channel);
            peer.publish(channel, "before");
            assertThat(client.await("message").getString("data")).isEqualTo("before");
            proxy.cut();
            client.await("broken");
            List<String> missed = texts(5);
            for (String text : missed) {
                peer.publish(channel, text);
            }
            proxy.heal();
            assertThat(client.messagesUpTo("end")).isEqualTo(missed);
            assertThat(client.await("connected").getString("clientId")).isEqualTo(clientId);
            peer.publish(channel, "after");
            assertThat(client.messagesUpTo("after")).as("nothing came twice").containsExactly("after");
        }
    }

    /** The server has sent them, and cannot know that they did not arrive until the client says so. */
    @ParameterizedTest
    @MethodSource("extendedMakes")
    void receivesOnceEachAndInOrderWhatGotLostOnItsWay(Make make, TandemServer server) throws Exception {
        try (CuttingProxy proxy = CuttingProxy.before(server.port());
                ForeignClient client = make.startWithAck(address(proxy));
                Peer peer = Peer.join(peers(server))) {
            String clientId = client.connect();
            client.subscribe(channel);
            peer.publish(channel, "before");
            assertThat(client.await("message").getString("data")).isEqualTo("before");
            proxy.loseAnswers();
            peer.publish(channel, "lost");
            proxy.awaitLost("lost");
            proxy.cut();
            client.await("broken");
            peer.publish(channel, "end");
            proxy.heal();
            assertThat(client.messagesUpTo("end")).containsExactly("lost", "end");
            assertThat(client.await("connected").getString("clientId")).isEqualTo(clientId);
            peer.publish(channel, "after");
            assertThat(client.messagesUpTo("after")).as("nothing came twice").containsExactly("after");
        }
    }

    @ParameterizedTest
    @MethodSource("makes")
    void shakesHandsAnewWhenItsSessionIsGone(Make make, TandemServer server) throws Exception {
        try (CuttingProxy proxy = CuttingProxy.before(server.port());
                ForeignClient client = make.start(address(proxy));
                Peer peer = Peer.join(peers(server))) {
            String clientId = client.connect();
            client.await("handshake");
            client.subscribe(channel);
            proxy.cut();
            client.await("broken");
            Peer.endSession(peers(server), clientId);
            proxy.heal();
            client.assertComesBackAnew(clientId, channel, peer);
        }
    }

    static URI address(TandemServer server) {
        return server.uri("http", "/cometd");
    }

    static URI address(CuttingProxy proxy) {
        return proxy.uri("http", "/cometd");
    }

    static URI peers(TandemServer server) {
        return server.uri("ws", "/cometd");
    }

    /** So many texts, the last of which is {@code end}. */
    private static List<String> texts(int count) {
        return Stream.concat(IntStream.range(1, count).mapToObj(Integer::toString), Stream.of("end"))
                .toList();
    }
}
