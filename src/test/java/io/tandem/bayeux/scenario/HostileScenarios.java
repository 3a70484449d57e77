package io.tandem.bayeux.scenario;

import static io.tandem.bayeux.scenario.Messages.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client could send to do harm. */
abstract class HostileScenarios extends BayeuxScenarios {

    private static final int DEEPER_THAN_ALLOWED = 40;
    private static final int MORE_THAN_ALLOWED = 1_001;

    HostileScenarios(Wire kind) {
        super(kind);
    }

    @ParameterizedTest(name = "12, 14 {0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "[",
                "]",
                "{",
                "[{]",
                "[{'channel':'/meta/handshake'}",
                "[{'channel':'/meta/handshake'}]]",
                "[{'channel':'/meta/handshake'}] and more",
                "[{'channel':'/meta/handshake',}]",
                "[{channel:'/meta/handshake'}]",
                "[{'channel':'/meta/handshake','a':01}]",
                "[{'channel':'/meta/handshake','a':NaN}]",
                "[{'channel':'/meta/handshake','a':'\t'}]",
                "[{'channel':'/meta/handshake','a':'\\x'}]",
                "[{'channel':'/meta/handshake','a':'\\u12'}]",
                "/* comment */[{'channel':'/meta/handshake'}]",
                "'text'",
                "7",
                "true",
                "null",
                "[]",
                "[7]",
                "['text']",
                "[null]",
                "[[]]",
                "[[{'channel':'/meta/handshake'}]]",
                "[{'channel':'/meta/handshake'},7]",
                "[{'channel':'/meta/handshake'},null]"
            })
    void refusesWhatIsNoArrayOfMessages(String text) throws Exception {
        if (kind() == Wire.WEBSOCKET && text.isEmpty()) {
            // An empty text message is a text like any other; over HTTP it is an empty body.
            assertThat(open().wire().refusal(" ")).isEqualTo(1011);
            return;
        }
        assertThat(open().wire().refusal(json(text))).isEqualTo(kind().malformed());
        servesOthers();
    }

    @Test
    @Section("12, 14")
    void refusedTextOfOneSessionLeavesItAlive() throws Exception {
        BayeuxClient client = connected();
        assertThat(client.wire().refusal("rubbish")).isEqualTo(kind().malformed());
        BayeuxClient again = client;
        if (kind() == Wire.WEBSOCKET) {
            again = keep(new BayeuxClient(kind().open(server()), client.clientId()));
        }
        succeeds(again.publish(channel(), "1"));
    }

    @Test
    @Section("20")
    void refusesNestingDeeperThanConfigured() throws Exception {
        BayeuxClient client = connected();
        String message = client.message(channel(), "'data':0").toString();
        String nested = "[".repeat(DEEPER_THAN_ALLOWED) + "]".repeat(DEEPER_THAN_ALLOWED);
        String text = "[" + message.replace("\"data\":0", "\"data\":" + nested) + "]";
        assertThat(client.wire().refusal(text)).isEqualTo(kind().malformed());

        String objects = "{\"a\":".repeat(DEEPER_THAN_ALLOWED) + "1" + "}".repeat(DEEPER_THAN_ALLOWED);
        assertThat(open().wire().refusal("[" + message.replace("\"data\":0", "\"data\":" + objects) + "]"))
                .isEqualTo(kind().malformed());
        assertThat(open().wire().refusal("[".repeat(1_000))).isEqualTo(kind().malformed());
        servesOthers();
    }

    @Test
    @Section("20, 12, 14")
    void refusesTooManyMessagesInABatch() throws Exception {
        if (kind() == Wire.CALLBACK_POLLING) {
            assertThat(open().wire().refusal("[" + "{},".repeat(MORE_THAN_ALLOWED - 1) + "{}]"))
                    .isEqualTo(kind().malformed());
        } else {
            String one = "{\"channel\":\"/foo\",\"data\":1}";
            assertThat(open().wire().refusal("[" + (one + ",").repeat(MORE_THAN_ALLOWED - 1) + one + "]"))
                    .isEqualTo(kind().malformed());
        }
        servesOthers();
    }

    @Test
    @Section("11, 20")
    void answersEachOfManyBadMessages() throws Exception {
        BayeuxClient client = connected();
        JsonObject[] batch = new JsonObject[20];
        for (int i = 0; i < batch.length; i++) {
            batch[i] = client.message("bad", "'data':" + i);
        }
        List<JsonObject> replies = client.askAll(batch);
        assertThat(replies).allSatisfy(reply -> fails(reply, "405::channel_invalid"));
        servesOthers();
    }

    @ParameterizedTest(name = "20 {0}")
    @ValueSource(
            strings = {
                "'advice':'x'",
                "'advice':{'timeout':'x','interval':[]}",
                "'advice':{'timeout':-1}",
                "'advice':{'timeout':1e30,'interval':1e30}",
                "'advice':{'timeout':0.5}",
                "'advice':null",
                "'ext':7",
                "'ext':{'ack':'x','timesync':7}",
                "'ext':{'ack':-5}",
                "'ext':{'timesync':{'tc':'x','l':[],'o':1e400}}",
                "'data':null",
                "'successful':true",
                "'subscription':7"
            })
    void fieldsOfTheWrongKindHarmNobody(String fields) throws Exception {
        BayeuxClient client = open();
        assertThat(refusalOf(client.wire().send(Messages.handshake(fields)))).isIn(200, kind().malformed());

        BayeuxClient connecting = handshaken();
        JsonObject connect =
                connecting.connectMessage(fields + (fields.contains("advice") ? "" : ",'advice':{'timeout':0}"));
        CompletableFuture<List<JsonObject>> answer = connecting.wire().send(connect);
        assertThat(refusalOf(answer)).isIn(200, kind().malformed());
        servesOthers();
    }

    @Test
    @Section("20")
    void sessionEndsWithoutTheOneThatWasGuessed() throws Exception {
        BayeuxClient victim = connected();
        BayeuxClient thief = connected();
        fails(
                thief.ask(Messages.with(
                        thief.message("/meta/disconnect", ""),
                        "clientId",
                        Messages.value("'" + victim.clientId() + "'"))),
                "402::session_unknown");
        succeeds(victim.publish(channel(), "1"));
    }

    @Test
    @Section("20")
    void refusesMoreThanTheLargestMessage() throws Exception {
        if (kind() == Wire.CALLBACK_POLLING) {
            assertThat(open().wire().refusal(large(40_000)))
                    .as("13: bounded by the address, whoever refuses it first")
                    .isBetween(400, 499);
        } else {
            for (int size : new int[] {70_000, 1_048_576}) {
                assertThat(open().wire().refusal(large(size)))
                        .as("%d characters", size)
                        .isEqualTo(kind().tooLarge());
            }
        }
        servesOthers();
    }

    @Test
    @Section("14, 12")
    void acceptsWhatIsNearlyTheLargestMessage() throws Exception {
        if (kind() == Wire.CALLBACK_POLLING) {
            return;
        }
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        String data = "x".repeat(65_000);
        succeeds(client.publish(channel, "'" + data + "'"));
        assertThat(client.nextEvent().getString("data")).isEqualTo(data);
    }

    private static String large(int size) {
        return "[{\"channel\":\"/foo\",\"data\":\"" + "x".repeat(size) + "\"}]";
    }
}
