package io.tandem.telxl.json;

import static io.tandem.telxl.Messages.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a command and what is none (spec 2.3). */
class CommandReaderTest {

    private static final int DEPTH = 32;
    private static final String PING = "{'command':{'command_type':'session_ping'}}";
    private static final String NOT_JSON = "Malformed message: not valid JSON.";
    private static final String NO_COMMAND = "Malformed message: {\"command\": {…}} is expected.";
    private static final String NO_TYPE = "Malformed message: the command has no command_type.";
    private static final String TOO_DEEP = "Malformed message: nested deeper than 32 levels.";

    private final CommandReader reader = new CommandReader(DEPTH);

    @Test
    void readsACommandWithItsFields() {
        CommandMessage message = read("{'command': {'reason':'shift over', 'command_type':'session_end'}}");
        assertThat(message.type()).as("2.3: order has no meaning").isEqualTo("session_end");
        assertThat(message.fields().text("reason", 100)).isEqualTo("shift over");
    }

    static Stream<Arguments> notCommands() {
        return Stream.of(
                arguments("nothing", "", NOT_JSON),
                arguments("blanks", " \n", NOT_JSON),
                arguments("a word", "ping", NOT_JSON),
                arguments("cut short", "{'command':{'command_type':'session_ping'}", NOT_JSON),
                arguments("cut in a string", "{'command':{'command_type':'session_", NOT_JSON),
                arguments("trailing comma", "{'command':{'command_type':'session_ping',}}", NOT_JSON),
                arguments("comment", "{'command':{'command_type':'session_ping'/**/}}", NOT_JSON),
                arguments("bare name", "{command:{'command_type':'session_ping'}}", NOT_JSON),
                arguments("NaN", "{'command':{'command_type':'session_ping','a':NaN}}", NOT_JSON),
                arguments("leading zero", "{'command':{'command_type':'session_ping','a':007}}", NOT_JSON),
                arguments("raw line break in a string", "{'command':{'command_type':'session\nping'}}", NOT_JSON),
                arguments("unknown escape", "{'command':{'command_type':'session\\_ping'}}", NOT_JSON),
                arguments(
                        "10.2 call_start_outdialler as printed",
                        "{'command':{'command_type':'call_start_outdialler','phone_number_to_call': 0333 333 3333}}",
                        NOT_JSON),
                arguments("closed once too often", PING + "}", NOT_JSON),
                arguments("words behind it", PING + " ping", NOT_JSON),
                arguments("2.1 two objects in one message", PING + PING, NOT_JSON),
                arguments(
                        "exponent beyond an int",
                        "{'command':{'command_type':'session_ping','a':1e99999999999}}",
                        NOT_JSON),
                arguments(
                        "number of 5,000 digits",
                        "{'command':{'command_type':'session_ping','a':" + "9".repeat(5_000) + "}}",
                        NOT_JSON),
                arguments("an array", "[]", NO_COMMAND),
                arguments("a command in an array", "[" + PING + "]", NO_COMMAND),
                arguments("a string", "'session_ping'", NO_COMMAND),
                arguments("a number", "7", NO_COMMAND),
                arguments("null", "null", NO_COMMAND),
                arguments("10.6 missing command", "{}", NO_COMMAND),
                arguments("without the outer object", "{'command_type':'session_ping'}", NO_COMMAND),
                arguments("an event", "{'event':{'event_type':'session_pong'}}", NO_COMMAND),
                arguments("another case", "{'Command':{'command_type':'session_ping'}}", NO_COMMAND),
                arguments("command is null", "{'command':null}", NO_COMMAND),
                arguments("command is a string", "{'command':'session_ping'}", NO_COMMAND),
                arguments("command is an array", "{'command':[{'command_type':'session_ping'}]}", NO_COMMAND),
                arguments("no command_type", "{'command':{}}", NO_TYPE),
                arguments("command_type is a number", "{'command':{'command_type':7}}", NO_TYPE),
                arguments("command_type is null", "{'command':{'command_type':null}}", NO_TYPE),
                arguments("command_type of 101", "{'command':{'command_type':'" + "a".repeat(101) + "'}}", NO_TYPE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notCommands")
    void refusesWhatIsNoCommand(String row, String text, String expected) {
        assertThatExceptionOfType(MalformedMessageException.class)
                .as(row)
                .isThrownBy(() -> read(text))
                .withMessage(expected);
    }

    @Test
    void nestsUpToTheLimitOnly() {
        assertThat(read(nested(DEPTH - 2)).type()).isEqualTo("session_ping");
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> read(nested(DEPTH - 1)))
                .withMessage(TOO_DEEP);
    }

    @ParameterizedTest(name = "100,000 times {0}")
    @ValueSource(strings = {"[", "{", "{'a':", "[{'a':"})
    void survivesDepthBombs(String level) {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> read(level.repeat(100_000)))
                .withMessage(TOO_DEEP);
    }

    @Test
    void survivesClosingBracketsThatNothingOpened() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> read("]".repeat(100) + "[".repeat(100)))
                .withMessage(NOT_JSON);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[[[[", "}}]]", "\\\"[[[[", "\\\\", "\\\\\\\"{{{{", "\\u0022[[[["})
    void takesBracketsAndEscapesInStringsForText(String part) {
        CommandReader shallow = new CommandReader(2);
        CommandMessage message =
                shallow.read("{\"command\":{\"command_type\":\"session_end\",\"reason\":\"" + part.repeat(50) + "\"}}");
        assertThat(message.fields().text("reason", 1_000)).isNotEmpty();
    }

    @Test
    void takesTheLastOfRepeatedMembers() {
        CommandMessage message = read("{'command':{'command_type':'session_ping','command_type':'session_end'}}");
        assertThat(message.type()).isEqualTo("session_end");
    }

    private CommandMessage read(String text) {
        return reader.read(json(text));
    }

    private static String nested(int arrays) {
        return "{'command':{'command_type':'session_ping','a':" + "[".repeat(arrays) + "]".repeat(arrays) + "}}";
    }
}
