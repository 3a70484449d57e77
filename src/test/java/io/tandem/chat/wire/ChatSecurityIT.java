package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertAcknowledged;
import static io.tandem.chat.wire.ChatChecks.assertLives;
import static io.tandem.chat.wire.ChatChecks.assertRefused;
import static io.tandem.chat.wire.ChatChecks.deliveredSoFar;
import static io.tandem.chat.wire.ChatChecks.members;
import static io.tandem.chat.wire.ChatChecks.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Visitors who do what they should not, and what others notice of it: nothing (spec 10, 11.7, 14). */
@ExtendWith(SharedServer.class)
class ChatSecurityIT {

    private static final long OPERATOR = 9;
    private static final int BATCHES = 5;
    private static final int BATCH = 200;
    private static final int STARTS = 20;
    private static final int MEBIBYTE = 1 << 20;

    /** What a stranger who has a chat of their own makes of the key of another chat, and of their own. */
    static Stream<Arguments> keys() {
        return Stream.of(Carrier.values())
                .flatMap(carrier -> Stream.of(
                        wrong(carrier, "10 malformed: too short", (key, own) -> "x", 8210),
                        wrong(carrier, "10 malformed: too long", (key, own) -> key + "A", 8210),
                        wrong(carrier, "10 malformed: other characters", (key, own) -> key.substring(1) + " ", 8210),
                        wrong(carrier, "10 no secret", (key, own) -> key.substring(0, 16), 8210),
                        wrong(carrier, "10 the first of the secret wrong", (key, own) -> otherAt(16, key), 8210),
                        wrong(carrier, "10 a middle one wrong", (key, own) -> otherAt(37, key), 8210),
                        wrong(
                                carrier,
                                "10 the secret all wrong",
                                (key, own) -> key.substring(0, 16) + "A".repeat(43),
                                8210),
                        wrong(
                                carrier,
                                "10 the secret of another chat",
                                (key, own) -> key.substring(0, 16) + own.substring(16),
                                8210),
                        wrong(carrier, "10 no such chat", (key, own) -> "A".repeat(59), 8201)));
    }

    @ParameterizedTest(name = "{1}, over {0}")
    @MethodSource("keys")
    void aWrongKeyHarmsNobody(
            Carrier carrier, String section, BinaryOperator<String> forged, int code, TandemServer server)
            throws Exception {
        try (ChatVisitor victim = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor stranger = ChatVisitor.begin(carrier, server, "Mallory")) {
            String key = forged.apply(victim.key(), stranger.key());
            for (String operation : List.of(
                    "'operation':'sendMessage','message':'forged'",
                    "'operation':'requestNotifications','transcriptPosition':0",
                    "'operation':'disconnect'")) {
                JsonObject data = ChatJson.with(ChatJson.fields(operation), "secureKey", key);
                assertAcknowledged(stranger.publish(data));
                JsonObject refusal = stranger.failure();
                assertRefused(refusal, 2, true, code);
                assertThat(refusal).as("nothing of any chat").doesNotContainKeys("messages", "secureKey");
            }
            assertThat(deliveredSoFar(victim).toString())
                    .as("14: the real chat is not harmed")
                    .doesNotContain("forged", "ParticipantLeft");
            assertLives(victim, "still here");
            assertLives(stranger, "so am I");
        }
    }

    @ParameterizedTest(name = "11.4 no key and no chat: 8201, over {0}")
    @EnumSource(Carrier.class)
    void nobodyActsWithoutAKey(Carrier carrier, TandemServer server) throws Exception {
        try (ChatVisitor victim = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor stranger = ChatVisitor.connect(carrier, server)) {
            stranger.publish(ChatJson.object("{'operation':'sendMessage','message':'forged','chatId':'"
                    + victim.chatId() + "','userId':'" + victim.userId() + "','alias':'1'}"));
            assertRefused(stranger.failure(), 2, true, 8201);
            assertThat(deliveredSoFar(victim).toString()).as("ids are no key").doesNotContain("forged");
            assertLives(victim, "still here");
        }
    }

    @ParameterizedTest(name = "text is text, over {0}")
    @EnumSource(Carrier.class)
    void markupAndScriptAreTextForBothSides(Carrier carrier, TandemServer server) throws Exception {
        List<String> texts = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=\"alert('x')\">",
                "&lt;b&gt; &amp; </script> <!-- ]]> \\u003c ${7*7} {{7*7}} %00 ' \" \\",
                "javascript:alert(1)",
                "\u202Eright to left\u202C \uD83D\uDC69\u200D\uD83D\uDCBB line\nline\ttab");
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "<b>Pat</b>");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            for (String text : texts) {
                visitor.say(text);
                JsonObject echo = visitor.event("Message");
                assertThat(echo.getString("text")).as("the visitor's own").isEqualTo(text);
                assertThat(echo.getJsonObject("from").getString("nickname"))
                        .as("names are text too")
                        .isEqualTo("<b>Pat</b>");
                assertThat(agent.hears()).as("what the agent reads").isEqualTo(text);
                agent.say(text);
                assertThat(visitor.event("Message").getString("text"))
                        .as("the agent's")
                        .isEqualTo(text);
            }
        }
    }

    @ParameterizedTest(name = "11.7 text too long: 204, over {0}")
    @EnumSource(Carrier.class)
    void aTextHasALimit(Carrier carrier, TandemServer server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            assertLives(visitor, text(4_000));
            visitor.say(text(4_001));
            assertRefused(visitor.failure(), 1, false, 204);
            visitor.say(text(60_000));
            assertRefused(visitor.failure(), 1, false, 204);
            assertLives(visitor, "shorter");
        }
    }

    @ParameterizedTest(name = "a message of 1 MiB, over {0}")
    @EnumSource(Carrier.class)
    void aHugeMessageHarmsNobodyElse(Carrier carrier, TandemServer server) throws Exception {
        try (ChatVisitor other = ChatVisitor.begin(carrier, server, "Robin");
                ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatVisitor after = ChatVisitor.connect(carrier, server).takeOver(visitor)) {
            assertThat(visitor.send("sendMessage", "'message':'" + text(MEBIBYTE) + "'")
                            .getBoolean("successful"))
                    .as("more than tandem.session.max-message is refused by the transport")
                    .isFalse();
            assertLives(other, "not my connection");
            after.send("requestNotifications", "'transcriptPosition':0");
            JsonObject restored = after.notification();
            assertThat(restored.getBoolean("chatEnded")).as("the chat goes on").isFalse();
            assertThat(restored.toString()).as("it was not written").doesNotContain(text(5_000));
            assertLives(after, "shorter");
        }
    }

    @ParameterizedTest(name = "tandem.session.rate: too fast, over {0}")
    @EnumSource(Carrier.class)
    void aFloodIsSlowedDownAndGoesOnAfterwards(Carrier carrier, TandemServer server) throws Exception {
        try (ChatVisitor other = ChatVisitor.begin(carrier, server, "Robin");
                ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            List<CompletableFuture<JsonObject>> sent = new ArrayList<>();
            for (int batch = 0; batch < BATCHES; batch++) {
                visitor.batch(() -> IntStream.range(0, BATCH)
                        .mapToObj(i -> visitor.sending("readReceipt", "'transcriptPosition':1"))
                        .forEach(sent::add));
            }
            int refused = 0;
            for (CompletableFuture<JsonObject> reply : sent) {
                JsonObject acknowledgement = reply.get(30, TimeUnit.SECONDS);
                if (!acknowledgement.getBoolean("successful")) {
                    assertTooMany(acknowledgement);
                    refused++;
                }
            }
            assertThat(refused).as("what is more than the burst").isBetween(1, sent.size() - 1);
            assertLives(other, "not my flood");

            JsonObject again = visitor.send("sendMessage", "'message':'slower'");
            for (int i = 0; !again.getBoolean("successful") && i < BATCH; i++) {
                assertTooMany(again);
                again = visitor.send("sendMessage", "'message':'slower'");
            }
            assertAcknowledged(again);
            assertThat(visitor.event("Message").getString("text"))
                    .as("afterwards it goes on")
                    .isEqualTo("slower");
        }
    }

    @ParameterizedTest(name = "contract: chats begun too fast: 429, over {0}")
    @EnumSource(Carrier.class)
    void whoBeginsManyChatsHasToWait(Carrier carrier, TandemServer server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            JsonObject request = ChatJson.object("{'operation':'requestChat','nickname':'Pat'}");
            visitor.batch(() -> IntStream.range(0, STARTS).forEach(i -> {
                visitor.sending(request);
                visitor.sending(ChatJson.object("{'operation':'disconnect'}"));
            }));
            int begun = 0;
            int refused = 0;
            while (begun + refused < STARTS) {
                JsonObject notification = visitor.notification();
                if (ChatJson.codes(notification).contains(429)) {
                    assertRefused(notification, 2, true, 429);
                    refused++;
                } else if (notification.containsKey("secureKey")) {
                    begun++;
                }
            }
            assertThat(begun).as("as many as may begin at once").isGreaterThanOrEqualTo(5);
            assertThat(refused).as("those above").isPositive();
        }
    }

    @ParameterizedTest(name = "contract: control characters in names, over {0}")
    @EnumSource(Carrier.class)
    void controlCharactersAreTakenOutOfNames(Carrier carrier, TandemServer server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.connect(carrier, server)) {
            JsonObject first = visitor.request(ChatJson.object("{'nickname':'Pa\\u0000t\\u001b[31m\\r\\n\\u0007'}"));
            assertThat(ChatJson.messages(first).get(0).getJsonObject("from").getString("nickname"))
                    .as("when it begins")
                    .isEqualTo("Pat[31m");
            visitor.send("updateNickname", "'nickname':'\\tRob\\u0085in\\u007f'");
            assertThat(visitor.event("NicknameUpdated").getString("text"))
                    .as("later")
                    .isEqualTo("Robin");
        }
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(Carrier.values())
                .flatMap(carrier -> Stream.of(
                        Arguments.of(carrier, "unknown operation", "'operation':'shutDown'"),
                        Arguments.of(carrier, "operation in other case", "'operation':'SENDMESSAGE','message':'x'"),
                        Arguments.of(carrier, "no operation", "'message':'x'"),
                        Arguments.of(carrier, "operation no text", "'operation':7"),
                        Arguments.of(carrier, "no message", "'operation':'sendMessage'"),
                        Arguments.of(carrier, "message no text", "'operation':'sendMessage','message':{}"),
                        Arguments.of(carrier, "no url", "'operation':'pushUrl'"),
                        Arguments.of(
                                carrier, "script for a url", "'operation':'pushUrl','pushUrl':'javascript:alert(1)'"),
                        Arguments.of(carrier, "data for a url", "'operation':'pushUrl','pushUrl':'data:text/html,x'"),
                        Arguments.of(
                                carrier, "a file for a url", "'operation':'pushUrl','pushUrl':'file:///etc/passwd'"),
                        Arguments.of(
                                carrier,
                                "a long url",
                                "'operation':'pushUrl','pushUrl':'https://e.example/" + text(2_000) + "'"),
                        Arguments.of(carrier, "no nickname", "'operation':'updateNickname'"),
                        Arguments.of(carrier, "empty nickname", "'operation':'updateNickname','nickname':' '"),
                        Arguments.of(
                                carrier,
                                "long nickname",
                                "'operation':'updateNickname','nickname':'" + text(101) + "'"),
                        Arguments.of(carrier, "no userData", "'operation':'updateData'"),
                        Arguments.of(carrier, "userData no object", "'operation':'updateData','userData':'x'"),
                        Arguments.of(carrier, "nested userData", "'operation':'updateData','userData':{'a':{}}"),
                        Arguments.of(carrier, "much userData", "'operation':'updateData','userData':" + members(101)),
                        Arguments.of(carrier, "no notice", "'operation':'customNotice'")));
    }

    @ParameterizedTest(name = "contract: {1}: 400, over {0}")
    @MethodSource("spoilt")
    void whatIsNotUnderstoodIsRefusedAndTheChatGoesOn(Carrier carrier, String what, String fields, TandemServer server)
            throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            JsonObject data = ChatJson.with(ChatJson.fields(fields), "secureKey", visitor.key());
            assertAcknowledged(visitor.publish(data));
            assertRefused(visitor.failure(), 1, false, 400);
            assertLives(visitor, "still here");
        }
    }

    @ParameterizedTest(name = "contract: data no object: 400, over {0}")
    @EnumSource(Carrier.class)
    void dataThatAreNoObjectAreRefused(Carrier carrier, TandemServer server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat")) {
            JsonObject values = ChatJson.object("{'text':'sendMessage','number':7,'array':[{}],'true':true}");
            for (String name : values.keySet()) {
                assertAcknowledged(visitor.publish(values.get(name)));
                assertRefused(visitor.failure(), 1, false, 400);
            }
            assertLives(visitor, "still here");
        }
    }

    @ParameterizedTest(name = "keys and texts stay out of logs, over {0}")
    @EnumSource(Carrier.class)
    void keysAndTextsAreNotLogged(Carrier carrier, TandemServer server) throws Exception {
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Patricia-Unmistakable")) {
            assertLives(visitor, "unmistakable text of " + carrier);
            visitor.send("sendMessage", "'message':{},'secureKey':'" + otherAt(40, visitor.key()) + "'");
            visitor.failure();
            visitor.send("nonsense-unmistakable");
            visitor.failure();
            assertThat(server.allLogs())
                    .as("all logs")
                    .doesNotContain(visitor.key(), visitor.key().substring(16), "unmistakable", "Unmistakable");
        }
    }

    private static void assertTooMany(JsonObject acknowledgement) {
        assertThat(acknowledgement.getString("error"))
                .as("refused by Bayeux itself: %s", acknowledgement)
                .isEqualTo("429::too_many_messages");
    }

    private static Arguments wrong(Carrier carrier, String section, BinaryOperator<String> forged, int code) {
        return Arguments.of(carrier, section, forged, code);
    }

    private static String otherAt(int position, String key) {
        char other = key.charAt(position) == 'A' ? 'B' : 'A';
        return key.substring(0, position) + other + key.substring(position + 1);
    }
}
