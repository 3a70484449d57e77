package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertInOrder;
import static io.tandem.chat.wire.ChatChecks.assertLives;
import static io.tandem.chat.wire.ChatChecks.assertNotification;
import static io.tandem.chat.wire.ChatChecks.assertRefused;
import static io.tandem.chat.wire.ChatChecks.deliveredSoFar;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.cluster.SharedGateway;
import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which Bayeux client a chat is told to, and how another one goes on with it (spec 11.1, 11.9). */
@ExtendWith(SharedGateway.class)
class ChatBindingIT {

    private static final long OPERATOR = 9;

    @ParameterizedTest(name = "11.9 session lost, over {0}")
    @EnumSource(Carrier.class)
    void aNewClientIsToldAllOfIt(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor before = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor after = ChatVisitor.connect(carrier, server)) {
            before.say("one");
            before.say("two");
            before.eventsUpTo("two");
            before.vanish();

            after.takeOver(before).send("requestNotifications", "'transcriptPosition':0");
            JsonObject restored = after.notification();
            assertNotification(restored);
            assertThat(restored.getInt("statusCode")).as("11.7 fine").isZero();
            assertThat(restored).as("11.9 explicitly present").containsKey("chatEnded");
            assertThat(restored.getBoolean("chatEnded")).as("11.9 it goes on").isFalse();
            List<JsonObject> events = ChatJson.messages(restored);
            assertInOrder(events);
            assertThat(events.get(0).getInt("index")).as("all from the first").isEqualTo(1);
            assertThat(events)
                    .as("what was written before")
                    .extracting(event -> event.getString("text", ""))
                    .containsSubsequence("one", "two");
            assertLives(after, "three");
        }
    }

    static Stream<Arguments> positions() {
        return Stream.of(Carrier.values())
                .flatMap(carrier -> Stream.of(
                        Arguments.of(carrier, "11.4 absent is all", "", 1),
                        Arguments.of(carrier, "11.4 0 is all", "'transcriptPosition':0", 1),
                        Arguments.of(carrier, "11.4 '0' is all", "'transcriptPosition':'0'", 1),
                        Arguments.of(carrier, "11.4 empty is absent", "'transcriptPosition':''", 1),
                        Arguments.of(carrier, "11.4 1", "'transcriptPosition':1", 1),
                        Arguments.of(carrier, "11.4 a number", "'transcriptPosition':2", 2),
                        Arguments.of(carrier, "13 no. 14: a numeric string", "'transcriptPosition':'2'", 2),
                        Arguments.of(carrier, "11.4 empty message", "'transcriptPosition':2,'message':''", 2)));
    }

    @ParameterizedTest(name = "{1}, over {0}")
    @MethodSource("positions")
    void eventsAreToldFromAPositionOn(Carrier carrier, String section, String position, int first, Gateway server)
            throws Exception {
        try (ChatVisitor before = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor after = ChatVisitor.connect(carrier, server)) {
            before.say("last");
            List<JsonObject> told = before.eventsUpTo("last");
            int last = told.get(told.size() - 1).getInt("index");

            after.takeOver(before).send("requestNotifications", position);
            JsonObject restored = after.notification();
            assertThat(restored.getBoolean("chatEnded")).as(section).isFalse();
            assertThat(ChatJson.indices(ChatJson.messages(restored)))
                    .as(section)
                    .isEqualTo(IntStream.rangeClosed(first, last).boxed().toList());
        }
    }

    @ParameterizedTest(name = "11.9 short network loss with nothing missed, over {0}")
    @EnumSource(Carrier.class)
    void whoHasEverythingIsToldThatTheChatGoesOn(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            visitor.say("last");
            List<JsonObject> told = visitor.eventsUpTo("last");
            int next = told.get(told.size() - 1).getInt("index") + 1;
            visitor.send("requestNotifications", "'transcriptPosition':" + next);
            JsonObject answer = visitor.notification();
            assertThat(answer.getInt("statusCode")).as("11.7 fine").isZero();
            assertThat(answer.getBoolean("chatEnded")).as("11.9 it goes on").isFalse();
            assertThat(ChatJson.messages(answer)).as("nothing was missed").isEmpty();
        }
    }

    @ParameterizedTest(name = "contract: no position, over {0}")
    @EnumSource(Carrier.class)
    void whatIsNoPositionIsRefused(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            visitor.send("requestNotifications", "'transcriptPosition':'two'");
            assertRefused(visitor.failure(), 1, false, 400);
            assertLives(visitor, "it goes on");
        }
    }

    static Stream<Arguments> operations() {
        return Stream.of(Carrier.values())
                .flatMap(carrier -> Stream.of(
                        Arguments.of(carrier, "sendMessage", "'message':'from elsewhere'"),
                        Arguments.of(carrier, "startTyping", "'message':'fr'"),
                        Arguments.of(carrier, "stopTyping", ""),
                        Arguments.of(carrier, "requestNotifications", "'transcriptPosition':0"),
                        Arguments.of(carrier, "updateNickname", "'nickname':'Patrick'"),
                        Arguments.of(carrier, "updateData", "'userData':{'a':'b'}"),
                        Arguments.of(carrier, "customNotice", "'message':'note'"),
                        Arguments.of(carrier, "pushUrl", "'pushUrl':'https://shop.example/'"),
                        Arguments.of(carrier, "readReceipt", "'transcriptPosition':1")));
    }

    @ParameterizedTest(name = "11.1 {1} rebinds, over {0}")
    @MethodSource("operations")
    void everyOperationBindsTheChatToWhoSentIt(Carrier carrier, String operation, String fields, Gateway server)
            throws Exception {
        try (ChatVisitor before = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor after = ChatVisitor.connect(carrier, server);
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            before.agentJoined();
            after.takeOver(before);
            assertThat(after.ask(operation, fields).getInt("statusCode"))
                    .as("11.1 the key is all it takes")
                    .isZero();

            agent.say("to the new one");
            JsonObject event = after.event("Message");
            while (!event.getString("text").equals("to the new one")) {
                event = after.event("Message");
            }
            assertThat(deliveredSoFar(before).toString())
                    .as("11.1 drop the old binding")
                    .doesNotContain("to the new one");
            agent.say("still to the new one");
            assertThat(after.event("Message").getString("text"))
                    .as("a refusal binds nothing")
                    .isEqualTo("still to the new one");
        }
    }

    @ParameterizedTest(name = "11.1 back and forth, over {0}")
    @EnumSource(Carrier.class)
    void theLastOneToUseTheKeyIsTold(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor one = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor other = ChatVisitor.connect(carrier.other(), server).takeOver(one)) {
            for (int i = 0; i < 3; i++) {
                assertLives(other, "from the other " + i);
                assertLives(one, "from the one " + i);
            }
        }
    }

    @ParameterizedTest(name = "11.9 from {0} to the other transport")
    @EnumSource(Carrier.class)
    void aChatIsRestoredOnTheOtherTransport(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor before = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor after = ChatVisitor.connect(carrier.other(), server);
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            int seen = before.agentJoined().getInt("index");
            before.vanish();
            agent.say("while nobody was there");

            after.takeOver(before).send("requestNotifications", "'transcriptPosition':" + (seen + 1));
            assertThat(after.event("Message").getString("text"))
                    .as("11.9 the missed events")
                    .isEqualTo("while nobody was there");
            after.say("back again");
            assertThat(agent.hears()).as("both directions").isEqualTo("back again");
        }
    }

    @ParameterizedTest(name = "11.9 (c) an empty key without a chat, over {0}")
    @EnumSource(Carrier.class)
    void anEmptyKeyOfAClientWithoutAChatIsRefused(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            for (String key : List.of("'secureKey':''", "'secureKey':null")) {
                visitor.send("sendMessage", "'message':'Hello'," + key);
                assertRefused(visitor.failure(), 2, true, 8201);
            }
            visitor.publish(ChatJson.object("{'operation':'sendMessage','message':'Hello'}"));
            assertRefused(visitor.failure(), 2, true, 8201);
        }
    }

    @ParameterizedTest(name = "11.9 the chat is gone, over {0}")
    @EnumSource(Carrier.class)
    void whatIsOverIsToldOnceMoreAndNotRestored(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor before = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor after = ChatVisitor.connect(carrier, server)) {
            before.send("disconnect");
            before.end();
            after.takeOver(before).send("requestNotifications", "'transcriptPosition':0");
            JsonObject restored = after.notification();
            assertNotification(restored);
            assertThat(restored.getInt("statusCode")).as("11.7 ended normally").isZero();
            assertThat(restored.getBoolean("chatEnded")).as("11.9 it is gone").isTrue();
            assertThat(ChatJson.types(ChatJson.messages(restored)))
                    .as("all of it, with what the client may not have been told: its end")
                    .startsWith("ParticipantJoined")
                    .endsWith("ParticipantLeft");
            after.send("sendMessage", "'message':'too late'");
            assertRefused(after.failure(), 2, true, 8201);
        }
    }

    @ParameterizedTest(name = "11.9 no such chat, over {0}")
    @EnumSource(Carrier.class)
    void whatNeverWasIsNotRestored(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            visitor.send("requestNotifications", "'transcriptPosition':0,'secureKey':'" + "A".repeat(59) + "'");
            assertRefused(visitor.failure(), 2, true, 8201);
        }
    }

    @ParameterizedTest(name = "13 index unique and increasing, incl. typing, over {0}")
    @EnumSource(Carrier.class)
    void typingHasIndicesOfItsOwn(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            List<JsonObject> told = new ArrayList<>(List.of(visitor.agentJoined()));
            for (int i = 0; i < 3; i++) {
                agent.type(true);
                told.add(visitor.event("TypingStarted"));
                visitor.send("startTyping", "'message':'me too'");
                agent.type(false);
                told.add(visitor.event("TypingStopped"));
                visitor.send("stopTyping");
                agent.say("message " + i);
                told.add(visitor.event("Message"));
            }
            assertInOrder(told);
        }
    }
}
