package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertAcknowledged;
import static io.tandem.chat.wire.ChatChecks.assertLives;
import static io.tandem.chat.wire.ChatChecks.assertNotification;
import static io.tandem.chat.wire.ChatChecks.assertRefused;
import static io.tandem.chat.wire.ChatChecks.deliveredSoFar;
import static io.tandem.chat.wire.ChatChecks.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.cluster.SharedGateway;
import io.tandem.server.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What our own library has beyond the clients of others: replies, and submissions once and in order. */
@ExtendWith(SharedGateway.class)
class ChatExtensionsIT {

    private static final String USER_DATA = "{'nickname':'Pat','userData':{'a':'1','b':'2','c':'3'}}";

    @ParameterizedTest(name = "reply to requestChat, over {0}")
    @EnumSource(Carrier.class)
    void aReplyTellsTheKeysBesidesWhatIsDelivered(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            JsonObject reply = visitor.call("requestChat", "'nickname':'Pat'");
            assertThat(reply.keySet())
                    .as("an answer of a remote call: %s", reply)
                    .contains("channel", "id", "successful", "data");
            assertThat(reply.getBoolean("successful")).as("statusCode is 0").isTrue();
            JsonObject data = reply.getJsonObject("data");
            assertThat(data.getInt("statusCode")).isZero();
            assertThat(data.getBoolean("chatEnded")).isFalse();

            JsonObject delivered = visitor.notification();
            assertNotification(delivered);
            for (String field : List.of("secureKey", "userId", "chatId", "alias")) {
                assertThat(data.getString(field)).as("%s as delivered", field).isEqualTo(delivered.getString(field));
            }
        }
    }

    @ParameterizedTest(name = "reply to a refused requestChat, over {0}")
    @EnumSource(Carrier.class)
    void aReplyTellsWhyThereIsNoChat(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            JsonObject reply = visitor.call("requestChat", "'firstName':'Pat'");
            assertThat(reply.getBoolean("successful")).as("statusCode is not 0").isFalse();
            assertRefused(reply.getJsonObject("data"), 2, true, 103);
        }
    }

    @ParameterizedTest(name = "the client's own remote call, over {0}")
    @EnumSource(Carrier.class)
    void aRemoteCallIsAnswered(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor =
                ChatVisitor.connectPlainly(carrier, server.uri("http", "/genesys/cometd"), ChatVisitor.SERVICE)) {
            JsonObject answer = visitor.remoteCall("requestChat", "'nickname':'Pat'");
            assertThat(answer.getBoolean("successful")).as("%s", answer).isTrue();
            assertThat(answer.getJsonObject("data")).containsKey("secureKey");
            visitor.notification();
            assertThat(visitor.remoteCall("sendMessage", "'message':'Hello'")
                            .getJsonObject("data")
                            .getInt("statusCode"))
                    .isZero();
        }
    }

    @ParameterizedTest(name = "reply to requestNotifications, over {0}")
    @EnumSource(Carrier.class)
    void aReplyTellsWhereTheChatStands(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor after = ChatVisitor.connect(carrier, server).takeOver(visitor)) {
            visitor.send("sendMessage", "'message':'one','sender':'s','number':1");
            int last = visitor.event("Message").getInt("index");

            JsonObject data = after.ask("requestNotifications", "'transcriptPosition':0,'sender':'s'");
            assertThat(data.getInt("statusCode")).isZero();
            assertThat(data.getBoolean("chatEnded")).isFalse();
            assertThat(data.getString("userId")).isEqualTo(visitor.userId());
            assertThat(data.getString("chatId")).isEqualTo(visitor.chatId());
            assertThat(data.getString("alias")).isEqualTo("1");
            assertThat(data.getInt("nextPosition")).isEqualTo(last + 1);
            assertThat(data.getInt("submitted")).as("what came of that sender").isEqualTo(1);
            assertThat(after.ask("requestNotifications", "'transcriptPosition':0,'sender':'other'")
                            .getInt("submitted"))
                    .as("nothing came of that one")
                    .isZero();
        }
    }

    @ParameterizedTest(name = "getTranscript, over {0}")
    @EnumSource(Carrier.class)
    void theTranscriptIsInTheReplyAlone(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            visitor.say("one");
            visitor.say("two");
            List<JsonObject> told = visitor.eventsUpTo("two");
            int last = told.get(told.size() - 1).getInt("index");

            for (String all : List.of("", "'transcriptPosition':0", "'transcriptPosition':1")) {
                JsonObject data = visitor.ask("getTranscript", all);
                assertThat(data.getInt("statusCode")).isZero();
                List<JsonObject> events = ChatJson.messages(data);
                assertThat(events.get(0).getInt("index"))
                        .as("all with \"%s\"", all)
                        .isEqualTo(1);
                assertThat(events).as("complete").endsWith(told.get(told.size() - 1));
                assertThat(data.getInt("nextPosition")).isEqualTo(last + 1);
            }
            assertThat(ChatJson.messages(visitor.ask("getTranscript", "'transcriptPosition':" + last)))
                    .as("from a position on")
                    .isEqualTo(told.subList(told.size() - 1, told.size()));
            assertThat(ChatJson.messages(visitor.ask("getTranscript", "'transcriptPosition':'" + last + "'")))
                    .as("13 no. 14: numeric strings")
                    .hasSize(1);
            assertThat(deliveredSoFar(visitor)).as("nothing is delivered").isEmpty();
        }
    }

    @ParameterizedTest(name = "getUserData and deleteUserData, over {0}")
    @EnumSource(Carrier.class)
    void attachedDataAreToldAndDeleted(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            visitor.request(ChatJson.object(USER_DATA));
            assertThat(visitor.ask("getUserData", "'keys':['a','no-such','c']").getJsonObject("userData"))
                    .as("unknown keys are left out")
                    .isEqualTo(ChatJson.object("{'a':'1','c':'3'}"));
            assertThat(visitor.ask("getUserData", "").getJsonObject("userData"))
                    .as("all")
                    .containsAllEntriesOf(ChatJson.object("{'a':'1','b':'2','c':'3'}"));

            assertThat(visitor.ask("updateData", "'userData':{'a':5,'b':null}").getInt("statusCode"))
                    .isZero();
            assertThat(visitor.ask("getUserData", "'keys':['a','b']").getJsonObject("userData"))
                    .as("a number becomes text, null removes")
                    .isEqualTo(ChatJson.object("{'a':'5'}"));
            assertThat(visitor.ask("deleteUserData", "'keys':['a','no-such']").getInt("statusCode"))
                    .isZero();
            assertThat(visitor.ask("getUserData", "'keys':['a','c']").getJsonObject("userData"))
                    .as("deleted")
                    .isEqualTo(ChatJson.object("{'c':'3'}"));
        }
    }

    @ParameterizedTest(name = "results without reply, over {0}")
    @EnumSource(Carrier.class)
    void withoutReplyResultsAreDelivered(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            visitor.request(ChatJson.object(USER_DATA));
            visitor.say("last");
            visitor.eventsUpTo("last");
            assertAcknowledged(visitor.send("getUserData", "'keys':['a']"));
            JsonObject data = visitor.notification();
            assertNotification(data);
            assertThat(data.getJsonObject("userData")).isEqualTo(ChatJson.object("{'a':'1'}"));
            assertAcknowledged(visitor.send("getTranscript", "'transcriptPosition':1"));
            JsonObject transcript = visitor.notification();
            assertNotification(transcript);
            assertThat(ChatJson.indices(ChatJson.messages(transcript)))
                    .as("all")
                    .startsWith(1);
            assertThat(visitor.event("ParticipantJoined").getInt("index")).isEqualTo(1);
        }
    }

    static Stream<Arguments> submissions() {
        return Stream.of(Carrier.values())
                .flatMap(carrier -> Stream.of(
                        Arguments.of(carrier, "sendMessage", "'message':'Hello'", "'message':{}"),
                        Arguments.of(carrier, "pushUrl", "'pushUrl':'https://e.example/'", "'pushUrl':'x'"),
                        Arguments.of(carrier, "customNotice", "'message':'note'", "'message':[]"),
                        Arguments.of(carrier, "updateNickname", "'nickname':'Robin'", "'nickname':''"),
                        Arguments.of(carrier, "updateData", "'userData':{'a':'9'}", "'userData':7"),
                        Arguments.of(carrier, "deleteUserData", "'keys':['a']", "'keys':{}")));
    }

    @ParameterizedTest(name = "numbers of {1}: refused, first, repeated, gap, next, over {0}")
    @MethodSource("submissions")
    void eachSubmissionIsCarriedOutOnceAndInOrder(
            Carrier carrier, String operation, String good, String bad, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            visitor.request(ChatJson.object(USER_DATA));
            assertThat(ChatJson.codes(visitor.ask(operation, bad + numbered(1))))
                    .as("refused for what it says")
                    .containsExactly(400);
            assertThat(visitor.ask(operation, good + numbered(1)).getInt("statusCode"))
                    .as("a refused one has not used up its number")
                    .isZero();
            JsonObject before = state(visitor);
            assertThat(visitor.ask(operation, good + numbered(1)).getInt("statusCode"))
                    .as("repeated: answered like success")
                    .isZero();
            assertThat(state(visitor)).as("repeated: without effect").isEqualTo(before);

            JsonObject gap = visitor.ask(operation, good + numbered(3));
            assertRefused(gap, 1, false, 409);
            assertThat(state(visitor)).as("a gap: not carried out").isEqualTo(before);
            assertThat(visitor.ask(operation, good + numbered(2)).getInt("statusCode"))
                    .as("the next")
                    .isZero();
            assertThat(visitor.ask(operation, good + numbered(3)).getInt("statusCode"))
                    .as("the one that was refused, in its turn")
                    .isZero();
        }
    }

    @ParameterizedTest(name = "numbers: too long a text does not use one up, over {0}")
    @EnumSource(Carrier.class)
    void aRefusedNumberIsUsedAgain(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            JsonObject tooLong = visitor.ask("sendMessage", "'message':'" + text(4_001) + "'" + numbered(1));
            assertRefused(tooLong, 1, false, 204);
            assertThat(visitor.ask("sendMessage", "'message':'shorter'" + numbered(1))
                            .getInt("statusCode"))
                    .isZero();
            assertThat(visitor.event("Message").getString("text")).isEqualTo("shorter");
        }
    }

    @ParameterizedTest(name = "numbers: the same over another client, over {0}")
    @EnumSource(Carrier.class)
    void numbersBelongToTheChat(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor before = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor after = ChatVisitor.connect(carrier.other(), server).takeOver(before)) {
            assertThat(before.ask("sendMessage", "'message':'once'" + numbered(1))
                            .getInt("statusCode"))
                    .isZero();
            assertThat(after.ask("sendMessage", "'message':'once'" + numbered(1))
                            .getInt("statusCode"))
                    .as("sent again, as its answer was lost")
                    .isZero();
            assertThat(after.ask("sendMessage", "'message':'next'" + numbered(2))
                            .getInt("statusCode"))
                    .isZero();
            assertThat(ChatJson.messages(after.ask("getTranscript", "")))
                    .filteredOn(event -> event.getString("type").equals("Message"))
                    .extracting(event -> event.getString("text"))
                    .containsExactly("once", "next");
        }
    }

    @ParameterizedTest(name = "numbers: the ninth sender, over {0}")
    @EnumSource(Carrier.class)
    void eightSendersAreRemembered(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            for (int i = 1; i <= 8; i++) {
                visitor.ask("sendMessage", "'message':'m','number':1,'sender':'sender-" + i + "'");
            }
            assertThat(submitted(visitor, 1)).as("the first of eight").isEqualTo(1);
            visitor.ask("sendMessage", "'message':'m','number':1,'sender':'sender-9'");
            assertThat(submitted(visitor, 9)).as("the ninth").isEqualTo(1);
            assertThat(submitted(visitor, 2)).as("one of the last eight").isEqualTo(1);
            assertThat(submitted(visitor, 1)).as("the first of nine").isZero();
        }
    }

    static Stream<Arguments> unnumbered() {
        return Stream.of(Carrier.values())
                .flatMap(carrier -> Stream.of(
                        Arguments.of(carrier, "'sender':'','number':1"),
                        Arguments.of(carrier, "'sender':'" + text(65) + "','number':1"),
                        Arguments.of(carrier, "'sender':'under_score','number':1"),
                        Arguments.of(carrier, "'sender':7,'number':1"),
                        Arguments.of(carrier, "'sender':'s','number':0"),
                        Arguments.of(carrier, "'sender':'s','number':-1"),
                        Arguments.of(carrier, "'sender':'s','number':1.5"),
                        Arguments.of(carrier, "'sender':'s','number':'one'"),
                        Arguments.of(carrier, "'sender':'s'")));
    }

    @ParameterizedTest(name = "numbers: {1} is refused, over {0}")
    @MethodSource("unnumbered")
    void whatIsNoSenderOrNumberIsRefused(Carrier carrier, String fields, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            assertRefused(visitor.ask("sendMessage", "'message':'Hello'," + fields), 1, false, 400);
            assertLives(visitor, "it goes on");
        }
    }

    @ParameterizedTest(name = "fields of an error, over {0}")
    @EnumSource(Carrier.class)
    void anErrorTellsWhatItIsAbout(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            JsonObject acknowledgement = visitor.send("pushUrl", "'pushUrl':'ftp://e.example/'");
            assertError(visitor.failure().getJsonArray("errors").getJsonObject(0), acknowledgement);

            JsonObject reply = visitor.call("pushUrl", "'pushUrl':'ftp://e.example/'");
            assertError(reply.getJsonObject("data").getJsonArray("errors").getJsonObject(0), reply);
        }
    }

    private static void assertError(JsonObject error, JsonObject reply) {
        assertThat(error.keySet()).containsExactlyInAnyOrder("code", "description", "operation", "id");
        assertThat(error.getInt("code")).isEqualTo(400);
        assertThat(error.getString("description"))
                .as("English text, which names the field")
                .isEqualTo("pushUrl: an address with http or https is expected.");
        assertThat(error.getString("operation")).isEqualTo("pushUrl");
        assertThat(error.getString("id")).as("the request's").isEqualTo(reply.getString("id"));
    }

    private static String numbered(int number) {
        return ",'sender':'0f8fad5b-d9cb','number':" + number;
    }

    private static int submitted(ChatVisitor visitor, int sender) {
        return visitor.ask("requestNotifications", "'transcriptPosition':999,'sender':'sender-" + sender + "'")
                .getInt("submitted");
    }

    private static JsonObject state(ChatVisitor visitor) {
        return Json.createObjectBuilder()
                .add("events", visitor.ask("getTranscript", "").getJsonArray("messages"))
                .add("data", visitor.ask("getUserData", "").getJsonObject("userData"))
                .build();
    }
}
