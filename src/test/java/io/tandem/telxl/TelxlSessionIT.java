package io.tandem.telxl;

import static io.tandem.telxl.Messages.BLACK;
import static io.tandem.telxl.Messages.END;
import static io.tandem.telxl.Messages.PING;
import static io.tandem.telxl.Messages.command;
import static io.tandem.telxl.Messages.json;
import static io.tandem.telxl.Messages.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.client.WebSocketClient;
import io.tandem.client.WebSocketClient.Closed;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A running session, line by line of the reference (spec 3.4 to 3.7, 10.6), and whatever may come instead of commands. */
@ExtendWith(SharedServer.class)
class TelxlSessionIT {

    private static final String START = start(BLACK + ",'mode':'api','agent_id':7");
    private static final String PONG = json("{'event':{'event_type':'session_pong'}}");
    private static final int LARGEST = 65_536;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'command_type':'session_ping'",
                "'command_type':'session_ping','colour':'red'",
                "'colour':[1,{}],'command_type':'session_ping'"
            })
    void answersAPingWithAPong(String fields, TandemServer server) throws Exception {
        try (WebSocketClient client = started(server)) {
            assertThat(client.send(command(fields)).next()).as("3.4, 3.5").isEqualTo(PONG);
        }
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                arguments("3.6 reason given", "'reason':'shift over',", "shift over"),
                arguments("3.6 reason of 1,000 characters", "'reason':'" + "r".repeat(1_000) + "',", "r".repeat(1_000)),
                arguments("3.6 reason with markup", "'reason':'<b>caf\u00e9</b>\\n',", "<b>caf\u00e9</b>\n"),
                arguments("3.6 no reason", "", ""),
                arguments("10.1 reason empty", "'reason':'',", ""),
                arguments("10.1 reason null", "'reason':null,", ""),
                arguments("3.6 no session_id", "'session_id':1,", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void endsASessionAndTheConnection(String row, String fields, String reason, TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server)) {
            long number = client.ask(START).getJsonNumber("session_id").longValueExact();
            JsonObject ended = client.ask(command(fields + "'command_type':'session_end'"));
            assertThat(ended.keySet())
                    .as("3.7: these fields, no result_code")
                    .containsExactlyInAnyOrder("event_type", "reason", "session_id");
            assertThat(ended.getString("event_type")).as("3.7 event_type").isEqualTo("session_end_result");
            assertThat(ended.getString("reason")).as("3.7 reason").isEqualTo(reason);
            assertThat(ended.getJsonNumber("session_id").longValueExact())
                    .as("3.7 session_id")
                    .isEqualTo(number);
            assertThat(client.awaitClose()).as("10.6").isEqualTo(new Closed(1000, "session ended"));
        }
    }

    @Test
    void carriesOutNothingAfterTheEnd(TandemServer server) throws Exception {
        try (WebSocketClient client = started(server)) {
            client.send(END).send(PING).send(END);
            assertThat(client.nextEvent().getString("event_type")).isEqualTo("session_end_result");
            assertThat(client.awaitClose().code()).isEqualTo(1000);
            assertThat(client.hasMore()).as("10.6: the session is over").isFalse();
        }
    }

    static Stream<Arguments> badMessages() {
        return Stream.of(
                arguments(
                        "10.6 unknown command_type",
                        command("'command_type':'op_dance'"),
                        405,
                        "Unknown command_type.",
                        "op_dance"),
                arguments(
                        "10.6 another case",
                        command("'command_type':'Session_Ping'"),
                        405,
                        "Unknown command_type.",
                        "Session_Ping"),
                arguments(
                        "10.6 event as a command",
                        command("'command_type':'session_pong'"),
                        405,
                        "Unknown command_type.",
                        "session_pong"),
                arguments("10.6 empty command_type", command("'command_type':''"), 405, "Unknown command_type.", ""),
                arguments("10.6 malformed JSON", "{\"command\":", 400, "Malformed message: not valid JSON.", null),
                arguments("10.6 empty message", "", 400, "Malformed message: not valid JSON.", null),
                arguments("10.6 words behind it", PING + "ping", 400, "Malformed message: not valid JSON.", null),
                arguments(
                        "10.6 number beyond bounds",
                        command("'command_type':'session_ping','a':1e99999999999"),
                        400,
                        "Malformed message: not valid JSON.",
                        null),
                arguments(
                        "10.6 missing command", "{}", 400, "Malformed message: {\"command\": {…}} is expected.", null),
                arguments("10.6 an array", "[]", 400, "Malformed message: {\"command\": {…}} is expected.", null),
                arguments(
                        "10.6 missing command_type",
                        command(""),
                        400,
                        "Malformed message: the command has no command_type.",
                        null),
                arguments(
                        "10.6 nested too deep",
                        "[".repeat(33),
                        400,
                        "Malformed message: nested deeper than 32 levels.",
                        null),
                arguments(
                        "depth bomb",
                        "[".repeat(60_000),
                        400,
                        "Malformed message: nested deeper than 32 levels.",
                        null),
                arguments(
                        "3.6 reason no string",
                        command("'command_type':'session_end','reason':7"),
                        422,
                        "Invalid reason: a string is expected.",
                        "session_end"),
                arguments(
                        "3.6 reason too long",
                        command("'command_type':'session_end','reason':'" + "r".repeat(1_001) + "'"),
                        422,
                        "Invalid reason: at most 1000 characters are allowed.",
                        "session_end"),
                arguments("too large", " ".repeat(LARGEST - PING.length() + 1) + PING, 413, "Message too large.", null),
                arguments("far too large", "x".repeat(2_000_000), 413, "Message too large.", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badMessages")
    void answersABadMessageWithAnErrorAndGoesOn(
            String row, String text, int code, String message, String commandType, TandemServer server)
            throws Exception {
        try (WebSocketClient client = started(server)) {
            assertError(client.ask(text), code, message, commandType);
            assertThat(client.send(PING).next()).as("the session goes on").isEqualTo(PONG);
        }
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 200_000})
    void answersABinaryMessageWithAnErrorAndGoesOn(int length, TandemServer server) throws Exception {
        try (WebSocketClient client = started(server)) {
            client.sendBinary(new byte[length]);
            assertError(client.nextEvent(), 415, "Binary messages are not supported: send JSON as text.", null);
            assertThat(client.send(PING).next()).as("the session goes on").isEqualTo(PONG);
        }
    }

    static Stream<Arguments> beforeTheStart() {
        return Stream.of(
                arguments("10.6 ping", PING, 401, "No session: send session_start first.", "session_ping"),
                arguments("10.6 end", END, 401, "No session: send session_start first.", "session_end"),
                arguments(
                        "10.6 unknown",
                        command("'command_type':'op_dance'"),
                        401,
                        "No session: send session_start first.",
                        "op_dance"),
                arguments("10.6 malformed", "{", 400, "Malformed message: not valid JSON.", null),
                arguments("too large", "x".repeat(LARGEST + 1), 413, "Message too large.", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beforeTheStart")
    void carriesOutNothingBeforeTheStartButCanStartThen(
            String row, String text, int code, String message, String commandType, TandemServer server)
            throws Exception {
        try (WebSocketClient client = connect(server)) {
            assertError(client.ask(text), code, message, commandType);
            assertThat(client.ask(START).getInt("result_code")).isEqualTo(200);
        }
    }

    @Test
    void tellsErrorsInTheFormOfTheSession(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server)) {
            client.send(start(BLACK + ",'mode':'web','agent_id':7")).next();
            assertThat(client.send(command("'command_type':'</script>'")).next())
                    .isEqualTo(json("cc4web.error({'event_type':'error','code':405,'message':'Unknown command_type.',"
                            + "'command_type':'\\u003c/script\\u003e'});"));
            assertThat(client.send(PING).next())
                    .as("9: the same events in another form")
                    .isEqualTo(json("cc4web.session_pong({'event_type':'session_pong'});"));
        }
    }

    @Test
    void answersInTheOrderOfTheCommands(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server)) {
            List<String> expected = new ArrayList<>();
            client.send(START);
            expected.add("session_start_result");
            for (int i = 1; i < 199; i++) {
                client.send(i % 2 == 0 ? PING : command("'command_type':'number_" + i + "'"));
                expected.add(i % 2 == 0 ? "session_pong" : "number_" + i);
            }
            client.send(END);
            expected.add("session_end_result");

            List<String> answers = new ArrayList<>();
            for (int i = 0; i < expected.size(); i++) {
                JsonObject event = client.nextEvent();
                answers.add(event.getString("command_type", event.getString("event_type")));
            }
            assertThat(answers).as("10.6: the order in which commands came").isEqualTo(expected);
        }
    }

    @Test
    void putsFragmentsTogether(TandemServer server) throws Exception {
        try (WebSocketClient client = started(server)) {
            String named = command("'command_type':'caf\u00e9_\ud83d\ude00'");
            client.sendFragments(
                    named.codePoints().mapToObj(Character::toString).toArray(String[]::new));
            assertError(client.nextEvent(), 405, "Unknown command_type.", "caf\u00e9_\ud83d\ude00");
            client.sendFragments("", PING.substring(0, 7), "", PING.substring(7), "");
            assertThat(client.next()).isEqualTo(PONG);
        }
    }

    @Test
    void takesAMessageOfExactlyTheLimit(TandemServer server) throws Exception {
        try (WebSocketClient client = started(server)) {
            assertThat(client.send(PING + " ".repeat(LARGEST - PING.length())).next())
                    .isEqualTo(PONG);
        }
    }

    @Test
    void countsCharactersNotBytes(TandemServer server) throws Exception {
        try (WebSocketClient client = started(server)) {
            String rest = "'command_type':'session_ping','a':''";
            String full = command("'command_type':'session_ping','a':'"
                    + "\u20ac".repeat(LARGEST - command(rest).length()) + "'");
            assertThat(full).hasSize(LARGEST);
            assertThat(client.send(full).next()).isEqualTo(PONG);
        }
    }

    @Test
    void countsAllFragmentsOfAMessageTogether(TandemServer server) throws Exception {
        try (WebSocketClient client = started(server)) {
            String half = " ".repeat(LARGEST / 2);
            client.sendFragments(half, half, PING);
            assertError(client.nextEvent(), 413, "Message too large.", null);
            client.sendFragments(half, PING);
            assertThat(client.next()).as("the next message is counted anew").isEqualTo(PONG);
        }
    }

    @Test
    void answersWhatComesTooFastWithAnErrorAndGoesOn(TandemServer server) throws Exception {
        try (WebSocketClient client = started(server)) {
            int sent = 600;
            for (int i = 0; i < sent; i++) {
                client.send(PING);
            }
            List<JsonObject> errors = new ArrayList<>();
            for (int i = 0; i < sent; i++) {
                JsonObject event = client.nextEvent();
                if (event.getString("event_type").equals("error")) {
                    errors.add(event);
                }
            }
            assertThat(errors)
                    .as("more than the burst of 200 cannot pass at once")
                    .isNotEmpty();
            errors.forEach(error -> assertError(error, 429, "Too many messages: this one was not executed.", null));

            // Until the bucket has leaked enough for one more; each try is answered, so this waits for the server.
            String answer = client.send(PING).next();
            for (int tries = 0; tries < 1_000 && !answer.equals(PONG); tries++) {
                answer = client.send(PING).next();
            }
            assertThat(answer).as("the session goes on").isEqualTo(PONG);
        }
    }

    private static void assertError(JsonObject event, int code, String message, String commandType) {
        assertThat(event.getString("event_type")).isEqualTo("error");
        assertThat(event.getInt("code")).isEqualTo(code);
        assertThat(event.getString("message")).isEqualTo(message);
        assertThat(event.getString("command_type", null)).isEqualTo(commandType);
        assertThat(event).hasSize(commandType == null ? 3 : 4);
    }

    private static WebSocketClient started(TandemServer server) throws InterruptedException {
        WebSocketClient client = connect(server);
        assertThat(client.ask(START).getInt("result_code")).isEqualTo(200);
        return client;
    }

    private static WebSocketClient connect(TandemServer server) {
        return WebSocketClient.connect(server.uri("ws", "/telxl"));
    }
}
