package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertDelivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is on the wire, message by message. */
@ExtendWith(SharedServer.class)
class ChatFramesIT {

    private static final String CHANNEL = "/service/chatV2/" + ChatVisitor.SERVICE;
    private static final JsonObject REQUEST = ChatJson.object("{'operation':'requestChat','nickname':'Pat'}");

    @ParameterizedTest(name = "11.3 acknowledgements and deliveries, over {0}")
    @EnumSource(Carrier.class)
    void everyMessageIsAnAcknowledgementOrADelivery(Carrier carrier, TandemServer server) throws Exception {
        try (RawBayeux client = new RawBayeux(carrier, server, "/genesys/cometd")) {
            JsonObject request = client.publication(REQUEST);
            JsonObject acknowledgement = reply(client.send(request), request);
            assertThat(acknowledgement.keySet())
                    .as("11.3 these fields: %s", acknowledgement)
                    .containsExactlyInAnyOrder("channel", "id", "successful");

            String key = key(client);
            client.send(client.publication(operation("sendMessage", key, "'message':'Hello'")));
            client.until(message -> message.toString().contains("Hello"));
            client.send(client.publication(operation("disconnect", key, "")));
            client.until(RawBayeux::saysTheEnd);
            client.deliveries().forEach(ChatChecks::assertDelivery);
        }
    }

    @ParameterizedTest(name = "11.9 (a) the first delivery, at {1} over {0}")
    @CsvSource({
        "LONG_POLLING, /genesys/cometd",
        "LONG_POLLING, /genesys/cometd/",
        "LONG_POLLING, /cometd",
        "WEBSOCKET, /genesys/cometd"
    })
    void keysAndOwnJoinComeTogetherAndFirst(Carrier carrier, String path, TandemServer server) throws Exception {
        try (RawBayeux client = new RawBayeux(carrier, server, path)) {
            client.send(client.publication(REQUEST));
            String key = key(client);

            JsonObject first = client.deliveries().get(0);
            assertDelivery(first);
            JsonObject data = first.getJsonObject("data");
            assertThat(data.keySet()).as("11.9 (a) %s", data).contains("secureKey", "userId", "chatId", "alias");
            JsonObject join = ChatJson.messages(data).get(0);
            assertThat(join.getString("type")).isEqualTo("ParticipantJoined");
            assertThat(join.getJsonObject("from").getString("nickname"))
                    .as("11.9 (a) a client takes the key only with its own join")
                    .isEqualTo("Pat");
            client.send(client.publication(operation("disconnect", key, "")));
        }
    }

    @ParameterizedTest(name = "11.1 batch of subscribe and requestChat, over {0}")
    @EnumSource(Carrier.class)
    void aBatchIsProcessedInOrderAndAnsweredTogether(Carrier carrier, TandemServer server) throws Exception {
        try (RawBayeux client = new RawBayeux(carrier, server, "/genesys/cometd")) {
            JsonObject subscribe = client.message("/meta/subscribe", "'subscription':'" + CHANNEL + "'");
            JsonObject request = client.publication(REQUEST);
            List<JsonObject> came = client.send(subscribe, request);
            assertThat(came.stream()
                            .filter(message -> message.containsKey("successful"))
                            .map(message -> message.getString("id"))
                            .toList())
                    .as("11.1 in order: %s", came)
                    .containsExactly(subscribe.getString("id"), request.getString("id"));
            assertThat(reply(came, subscribe).getBoolean("successful"))
                    .as("11.1 some clients wait for it")
                    .isTrue();

            String key = key(client);
            client.send(client.publication(operation("sendMessage", key, "'message':'once'")));
            client.until(message -> message.toString().contains("once"));
            client.send(client.publication(operation("disconnect", key, "")));
            client.until(RawBayeux::saysTheEnd);
            List<Integer> indices = client.deliveries().stream()
                    .flatMap(delivery -> ChatJson.messages(delivery.getJsonObject("data")).stream())
                    .map(event -> event.getInt("index"))
                    .toList();
            assertThat(indices).as("13 no. 13: a subscriber is told once too").doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "11.9 (c) an empty key right after requestChat, over {0}")
    @EnumSource(Carrier.class)
    void anEmptyKeyMeansTheChatOfThisSession(Carrier carrier, TandemServer server) throws Exception {
        try (RawBayeux client = new RawBayeux(carrier, server, "/genesys/cometd")) {
            client.send(
                    client.publication(REQUEST), client.publication(operation("sendMessage", "", "'message':'eager'")));
            client.until(message -> message.toString().contains("eager"));
            JsonObject without = ChatJson.object("{'operation':'sendMessage','message':'keyless'}");
            client.send(client.publication(without));
            client.until(message -> message.toString().contains("keyless"));
            assertThat(client.deliveries().toString())
                    .as("11.9 (c) nothing is refused")
                    .doesNotContain("errors");
            client.send(client.publication(operation("disconnect", "", "")));
            client.until(RawBayeux::saysTheEnd);
        }
    }

    @ParameterizedTest(name = "11.9 leaving in one batch, over {0}")
    @EnumSource(Carrier.class)
    void whatRacesTheEndIsTolerated(Carrier carrier, TandemServer server) throws Exception {
        try (RawBayeux client = new RawBayeux(carrier, server, "/genesys/cometd");
                RawBayeux after = new RawBayeux(carrier, server, "/genesys/cometd")) {
            client.send(
                    client.message("/meta/subscribe", "'subscription':'" + CHANNEL + "'"), client.publication(REQUEST));
            String key = key(client);
            List<JsonObject> batch = List.of(
                    client.publication(operation("disconnect", key, "")),
                    client.publication(operation("sendMessage", key, "'message':'too late'")),
                    client.publication(operation("stopTyping", key, "")),
                    client.message("/meta/unsubscribe", "'subscription':'" + CHANNEL + "'"),
                    client.message("/meta/disconnect", ""));
            List<JsonObject> came = client.send(batch.toArray(JsonObject[]::new));
            for (JsonObject message : batch) {
                assertThat(reply(came, message).getBoolean("successful"))
                        .as("11.9 tolerate publishes and unsubscribes: %s", message)
                        .isTrue();
            }
            after.send(after.publication(operation("requestNotifications", key, "")));
            assertThat(after.until(RawBayeux::saysTheEnd).toString())
                    .as("it is carried out: the chat is over, and nothing was written after its end")
                    .doesNotContain("too late");
        }
    }

    private static JsonObject operation(String operation, String key, String fields) {
        JsonObject head = ChatJson.fields("'operation':'" + operation + "','secureKey':'" + key + "'");
        return ChatJson.with(head, ChatJson.fields(fields));
    }

    private static String key(RawBayeux client) throws Exception {
        Predicate<JsonObject> hasKey = message ->
                message.containsKey("data") && message.getJsonObject("data").containsKey("secureKey");
        return client.until(hasKey).stream()
                .filter(hasKey)
                .findFirst()
                .orElseThrow()
                .getJsonObject("data")
                .getString("secureKey");
    }

    private static JsonObject reply(List<JsonObject> came, JsonObject request) {
        return came.stream()
                .filter(message -> message.containsKey("successful")
                        && message.getString("id", "").equals(request.getString("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reply to " + request + " in " + came));
    }
}
