package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertAcknowledged;
import static io.tandem.chat.wire.ChatChecks.assertDelivery;
import static io.tandem.chat.wire.ChatChecks.assertLives;
import static io.tandem.chat.wire.ChatChecks.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.cluster.SharedGateway;
import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How chats end, and what comes after (spec 11.7, 11.9). */
@ExtendWith(SharedGateway.class)
class ChatEndIT {

    private static final long OPERATOR = 9;

    @ParameterizedTest(name = "11.9 the agent leaves, over {0}")
    @EnumSource(Carrier.class)
    void theLastAgentsLeavingAndTheEndComeTogether(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            agent.say("Goodbye");
            visitor.event("Message");
            agent.leave();

            JsonObject delivery = visitor.delivery();
            while (!delivery.toString().contains("ParticipantLeft")) {
                delivery = visitor.delivery();
            }
            assertDelivery(delivery);
            JsonObject end = delivery.getJsonObject("data");
            assertThat(end.getInt("statusCode")).as("11.7 ended normally").isZero();
            assertThat(end.getBoolean("chatEnded"))
                    .as("11.9 a client reads it while it handles ParticipantLeft")
                    .isTrue();
            JsonObject left = ChatJson.messages(end).stream()
                    .filter(event -> event.getString("type").equals("ParticipantLeft"))
                    .findFirst()
                    .orElseThrow();
            assertThat(left.getJsonObject("from"))
                    .as("who left")
                    .isEqualTo(ChatJson.object("{'nickname':'Cleo Dunn','participantId':2,'type':'Agent'}"));
            assertThat(left.getJsonObject("eventAttributes")
                            .getJsonObject("GCTI_SYSTEM")
                            .getString("quit-reason-code"))
                    .as("10: one of the quit reason codes")
                    .matches("[0-8]");
        }
    }

    @ParameterizedTest(name = "11.9 the visitor leaves the agent, over {0}")
    @EnumSource(Carrier.class)
    void theVisitorsLeavingEndsItForTheAgentToo(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            assertAcknowledged(visitor.send("disconnect"));
            assertLeft(visitor);
            agent.complete();
        }
    }

    @ParameterizedTest(name = "11.9 the visitor leaves the queue, over {0}")
    @EnumSource(Carrier.class)
    void whoWaitsCanLeave(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            assertAcknowledged(visitor.send("disconnect"));
            assertLeft(visitor);
        }
        try (ChatAgent agent = ChatAgent.ready(server, OPERATOR);
                ChatVisitor next = ChatVisitor.begin(carrier, server, "Robin")) {
            agent.accept();
            next.agentJoined();
            next.say("I am next");
            assertThat(agent.hears()).as("who has left is offered to nobody").isEqualTo("I am next");
        }
    }

    @ParameterizedTest(name = "11.9 the visitor leaves while the chat is offered, over {0}")
    @EnumSource(Carrier.class)
    void whoIsOfferedCanLeave(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.offered();
            assertAcknowledged(visitor.send("disconnect"));
            assertLeft(visitor);
            agent.withdrawn();
        }
    }

    @ParameterizedTest(name = "11.9 races with the end, over {0}")
    @EnumSource(Carrier.class)
    void whatRacesTheEndIsAcknowledged(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            visitor.subscribe();
            visitor.batch(() -> {
                visitor.sending("sendMessage", "'message':'last words'");
                visitor.sending("disconnect", "");
                visitor.sending("sendMessage", "'message':'too late'");
                visitor.sending("stopTyping", "");
            });
            JsonObject end = visitor.end();
            while (end.getInt("statusCode") != 0) {
                end = visitor.end();
            }
            assertThat(visitor.toString()).as("what came before the end").contains("last words");
            assertThat(visitor.toString()).as("nothing is written after it").doesNotContain("too late");
            assertThat(visitor.unsubscribe().getBoolean("successful"))
                    .as("11.9 unsubscribes are tolerated")
                    .isTrue();
        }
    }

    static Stream<Arguments> operations() {
        return Stream.of(Carrier.values())
                .flatMap(carrier -> Stream.of(
                        Arguments.of(carrier, "sendMessage", "'message':'Hello'"),
                        Arguments.of(carrier, "startTyping", ""),
                        Arguments.of(carrier, "stopTyping", ""),
                        Arguments.of(carrier, "updateNickname", "'nickname':'Patrick'"),
                        Arguments.of(carrier, "updateData", "'userData':{'a':'b'}"),
                        Arguments.of(carrier, "customNotice", "'message':'note'"),
                        Arguments.of(carrier, "disconnect", ""),
                        Arguments.of(carrier, "pushUrl", "'pushUrl':'https://shop.example/'"),
                        Arguments.of(carrier, "readReceipt", "'transcriptPosition':1"),
                        Arguments.of(carrier, "getTranscript", ""),
                        Arguments.of(carrier, "getUserData", ""),
                        Arguments.of(carrier, "deleteUserData", "'keys':['a']")));
    }

    @ParameterizedTest(name = "11.7 {1} after the end: 8201, over {0}")
    @MethodSource("operations")
    void afterTheEndThereIsNoChat(Carrier carrier, String operation, String fields, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            visitor.send("disconnect");
            visitor.end();
            assertAcknowledged(visitor.send(operation, fields));
            assertRefused(visitor.failure(), 2, true, 8201);
            assertAcknowledged(visitor.publish(ChatJson.with(visitor.data(operation, fields), "secureKey", "")));
            assertRefused(visitor.failure(), 2, true, 8201);
        }
    }

    @ParameterizedTest(name = "11.9 requestNotifications after the end, over {0}")
    @EnumSource(Carrier.class)
    void afterTheEndTheChatCanStillBeTold(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            visitor.send("disconnect");
            JsonObject end = visitor.end();
            int left = end.getInt("nextPosition") - 1;
            for (int i = 0; i < 2; i++) {
                assertAcknowledged(visitor.send("requestNotifications", "'transcriptPosition':" + left));
                JsonObject again = visitor.notification();
                assertThat(again.getInt("statusCode")).as("11.7 ended normally").isZero();
                assertThat(again.getBoolean("chatEnded")).as("11.9 it is gone").isTrue();
                assertThat(ChatJson.messages(again)).as("the rest").isEqualTo(lastOf(end));
            }
            visitor.publish(ChatJson.object("{'operation':'requestNotifications','secureKey':''}"));
            assertRefused(visitor.failure(), 2, true, 8201);
        }
    }

    @ParameterizedTest(name = "11.9 after the agent has ended it, over {0}")
    @EnumSource(Carrier.class)
    void aNewChatCanBeginWhereOneHasEnded(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            agent.leave();
            visitor.end();
            agent.complete();
            JsonObject next = visitor.request(ChatJson.object("{'nickname':'Pat'}"));
            assertThat(next.getInt("statusCode")).as("a new chat: %s", next).isZero();
            assertLives(visitor, "Hello again");
        }
    }

    private static List<JsonObject> lastOf(JsonObject notification) {
        List<JsonObject> events = ChatJson.messages(notification);
        return events.subList(events.size() - 1, events.size());
    }

    private static void assertLeft(ChatVisitor visitor) throws InterruptedException {
        JsonObject end = visitor.end();
        assertThat(end.getInt("statusCode")).as("11.7 ended normally").isZero();
        List<JsonObject> events = ChatJson.messages(end);
        assertThat(ChatJson.types(events)).as("11.9 in the same delivery").contains("ParticipantLeft");
        assertThat(events.get(ChatJson.types(events).indexOf("ParticipantLeft"))
                        .getJsonObject("from")
                        .getString("type"))
                .as("11.9 who left")
                .isEqualTo("Client");
    }
}
