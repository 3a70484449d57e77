package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertAcknowledged;
import static io.tandem.chat.wire.ChatChecks.assertLives;
import static io.tandem.chat.wire.ChatChecks.assertNotification;
import static io.tandem.chat.wire.ChatChecks.assertRefused;
import static io.tandem.chat.wire.ChatChecks.members;
import static io.tandem.chat.wire.ChatChecks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.cluster.SharedGateway;
import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How chats begin, and how they do not (spec 11.4, 11.7, 11.9). */
@ExtendWith(SharedGateway.class)
class ChatStartIT {

    static Stream<Arguments> names() {
        return overBoth(
                arguments("11.4 nickname", "'nickname':'Pat'", "Pat"),
                arguments("11.4 first and last name", "'firstName':'Pat','lastName':'Doe'", "Pat Doe"),
                arguments("11.4 nickname with names", "'nickname':'P','firstName':'Pat','lastName':'Doe'", "P"),
                arguments("11.4 nickname with one name", "'nickname':'P','firstName':'Pat'", "P"),
                arguments("11.4 empty nickname", "'nickname':'','firstName':'Pat','lastName':'Doe'", "Pat Doe"),
                arguments("11.4 null nickname", "'nickname':null,'firstName':'Pat','lastName':'Doe'", "Pat Doe"),
                arguments("contract: trimmed", "'nickname':'  Pat  '", "Pat"),
                arguments("contract: 100 characters", "'nickname':'" + text(100) + "'", text(100)),
                arguments("any script", "'nickname':'Пат 李 \uD83D\uDE42'", "Пат 李 \uD83D\uDE42"),
                arguments(
                        "11.4 empty strings and unknown fields",
                        "'nickname':'Pat','firstName':'','lastName':'','subject':'','emailAddress':'','userData':{},"
                                + "'text':'','endpoint':'','auth':{'username':'','password':''},'chatId':'','userId':'',"
                                + "'alias':'','secureKey':'','transcriptPosition':'','message':'','extra':[{'a':1}]",
                        "Pat"));
    }

    @ParameterizedTest(name = "{1}, over {0}")
    @MethodSource("names")
    void aChatBeginsUnderAName(Carrier carrier, String section, String fields, String nickname, Gateway server)
            throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            JsonObject first = visitor.request(ChatJson.fields(fields));
            assertNotification(first);
            assertThat(first.getInt("statusCode")).as("%s: %s", section, first).isZero();
            assertThat(first).as("11.9 (a) in the first notification").containsKey("secureKey");
            JsonObject join = ChatJson.messages(first).get(0);
            assertThat(join.getString("type")).isEqualTo("ParticipantJoined");
            assertThat(join.getJsonObject("from").getString("nickname"))
                    .as(section)
                    .isEqualTo(nickname);
        }
    }

    static Stream<Arguments> refusals() {
        return overBoth(
                arguments("11.7 first name missing", "'lastName':'Doe'", 102),
                arguments("11.7 first name empty", "'firstName':'','lastName':'Doe'", 102),
                arguments("11.7 first name blank", "'firstName':'  ','lastName':'Doe'", 102),
                arguments("11.7 last name missing", "'firstName':'Pat'", 103),
                arguments("11.7 last name null", "'firstName':'Pat','lastName':null", 103),
                arguments("11.7 no name", "'subject':'Order 7'", 161),
                arguments("11.7 empty names", "'nickname':'','firstName':'','lastName':''", 161),
                arguments("contract: nothing but control characters", "'nickname':'\\u0007\\u001b'", 161),
                arguments("11.7 no e-mail address", "'nickname':'Pat','emailAddress':'pat'", 364),
                arguments("11.7 half an e-mail address", "'nickname':'Pat','emailAddress':'pat@'", 364),
                arguments("11.7 text too long", "'nickname':'Pat','text':'" + text(4_001) + "'", 204),
                arguments("contract: name too long", "'nickname':'" + text(101) + "'", 400),
                arguments("contract: subject too long", "'nickname':'Pat','subject':'" + text(201) + "'", 400),
                arguments("contract: name no text", "'nickname':{}", 400),
                arguments("contract: subject no text", "'nickname':'Pat','subject':[]", 400),
                arguments("contract: userData no object", "'nickname':'Pat','userData':[]", 400),
                arguments("contract: an object in userData", "'nickname':'Pat','userData':{'a':{'b':'c'}}", 400),
                arguments("contract: an array in userData", "'nickname':'Pat','userData':{'a':[]}", 400),
                arguments("contract: much userData", "'nickname':'Pat','userData':" + members(101), 400),
                arguments(
                        "contract: a long name in userData",
                        "'nickname':'Pat','userData':{'" + text(101) + "':'v'}",
                        400),
                arguments(
                        "contract: a long value in userData",
                        "'nickname':'Pat','userData':{'n':'" + text(1_001) + "'}",
                        400));
    }

    @ParameterizedTest(name = "{1}: {3}, over {0}")
    @MethodSource("refusals")
    void aChatIsRefusedForWhatItLacksAndCanBeRequestedAnew(
            Carrier carrier, String section, String fields, int code, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            JsonObject request = ChatJson.with(ChatJson.object("{'operation':'requestChat'}"), ChatJson.fields(fields));
            assertAcknowledged(visitor.publish(request));
            JsonObject refusal = visitor.notification();
            assertRefused(refusal, 2, true, code);
            assertThat(refusal).as("no keys of a chat that is not").doesNotContainKey("secureKey");

            JsonObject second = visitor.request(ChatJson.object("{'nickname':'Pat'}"));
            assertThat(second.getInt("statusCode"))
                    .as("11.7 it is the request that was wrong, not the client: %s", second)
                    .isZero();
        }
    }

    static Stream<Arguments> services() {
        return overBoth(
                arguments("contract: no such service", "no-such-service"),
                arguments("11.2 case counts", "Customer-Support"),
                arguments("11.2 a service is one segment", "customer-support/more"));
    }

    @ParameterizedTest(name = "{1}: {2}, over {0}")
    @MethodSource("services")
    void aServiceThatIsNotThereIsUnavailable(Carrier carrier, String section, String service, Gateway server)
            throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server.uri("http", "/genesys/cometd"), service)) {
            JsonObject refusal = visitor.request(ChatJson.object("{'nickname':'Pat'}"));
            assertRefused(refusal, 2, true, 240);
        }
    }

    @ParameterizedTest(name = "11.1 address {0}")
    @ValueSource(strings = {"/genesys/cometd", "/genesys/cometd/", "/cometd", "/cometd/"})
    void aChatBeginsAtEachAddress(String address, Gateway server) throws Exception {
        try (ChatVisitor visitor =
                ChatVisitor.connect(Carrier.LONG_POLLING, server.uri("http", address), ChatVisitor.SERVICE)) {
            assertThat(visitor.request(ChatJson.object("{'nickname':'Pat'}")))
                    .as("the client appends /handshake, /connect and /disconnect to it")
                    .containsKey("secureKey");
            assertLives(visitor, "Hello");
        }
    }

    @ParameterizedTest(name = "11.1 a subscriber and one who never subscribes, over {0}")
    @EnumSource(Carrier.class)
    void subscribingMakesNoDifference(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor subscriber = ChatVisitor.connect(carrier, server);
                ChatVisitor silent = ChatVisitor.connect(carrier, server)) {
            assertThat(subscriber.subscribe().getBoolean("successful"))
                    .as("13 no. 13: accepted")
                    .isTrue();
            for (ChatVisitor visitor : List.of(subscriber, silent)) {
                visitor.request(ChatJson.object("{'nickname':'Pat'}"));
                visitor.event("Notice");
                visitor.say("one");
                visitor.say("two");
                assertThat(visitor.eventsUpTo("two"))
                        .as("each event once")
                        .extracting(event -> event.getString("text"))
                        .containsExactly("one", "two");
            }
            assertThat(subscriber.unsubscribe().getBoolean("successful"))
                    .as("11.1 unsubscribe")
                    .isTrue();
            assertLives(subscriber, "11.1 delivered either way");
        }
    }

    @ParameterizedTest(name = "11.4 text, subject, emailAddress and userData, over {0}")
    @EnumSource(Carrier.class)
    void theAgentSeesWhatTheVisitorBrings(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server);
                ChatAgent agent = ChatAgent.ready(server, 9)) {
            visitor.publish(ChatJson.object("{'operation':'requestChat','firstName':'Pat','lastName':'Doe',"
                    + "'subject':'Order 7','emailAddress':'pat@example.com','text':'Where is it?',"
                    + "'userData':{'Order':7,'Weight':1.5,'Gift':true,'Coupon':null,'Note':'','TimeZone':-480}}"));
            assertThat(visitor.event("Message").getString("text"))
                    .as("11.4 text is the first message")
                    .isEqualTo("Where is it?");
            agent.accept();
            assertThat(agent.hears()).as("what the agent reads").isEqualTo("Where is it?");
            assertThat(agent.attached())
                    .as("contract: numbers and booleans become text, null is none")
                    .containsAllEntriesOf(
                            ChatJson.object("{'Order':'7','Weight':'1.5','Gift':'true','Note':'','TimeZone':'-480'}"))
                    .doesNotContainKey("Coupon");
        }
    }

    @ParameterizedTest(name = "contract: a second requestChat, over {0}")
    @EnumSource(Carrier.class)
    void oneClientHasOneChatOnAChannel(Carrier carrier, Gateway server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            String key = visitor.key();
            visitor.publish(ChatJson.object("{'operation':'requestChat','nickname':'Pat again'}"));
            assertRefused(visitor.failure(), 1, false, 240);
            assertThat(visitor.key()).as("the chat there is").isEqualTo(key);
            assertLives(visitor, "the first one goes on");

            visitor.send("disconnect");
            visitor.end();
            JsonObject next = visitor.request(ChatJson.object("{'nickname':'Pat'}"));
            assertThat(next.getInt("statusCode"))
                    .as("after the end another can begin: %s", next)
                    .isZero();
            assertThat(visitor.key()).as("another chat").isNotEqualTo(key);
        }
    }

    @Test
    void keysOfChatsHaveNothingInCommon(Gateway server) throws Exception {
        try (ChatVisitor one = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat");
                ChatVisitor other = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat")) {
            assertThat(one.chatId()).as("11.5 chatId").isNotEqualTo(other.chatId());
            assertThat(one.userId()).as("11.5 userId").isNotEqualTo(other.userId());
            assertThat(one.key().substring(16))
                    .as("11.5 the secret")
                    .isNotEqualTo(other.key().substring(16));
        }
    }

    private static Stream<Arguments> overBoth(Arguments... rows) {
        return Arrays.stream(Carrier.values()).flatMap(carrier -> Arrays.stream(rows)
                .map(row -> Arguments.of(Stream.concat(Stream.of(carrier), Arrays.stream(row.get()))
                        .toArray())));
    }
}
