package io.tandem.tropo.document.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.tropo.document.Document;
import io.tandem.tropo.document.Handler;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Unknown;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer as a whole comes to (spec 2, 5). */
class DocumentReaderTest {

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \r\n ",
                "OK",
                "Thanks for your message.",
                "<html><body>It works!</body></html>",
                "\"tropo\"",
                "null",
                "42",
                "{\"tropo\":[]}"
            })
    void hasNothingToDo(String text) {
        assertThat(reader.read(text)).as("an answer without steps").isEqualTo(Document.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                | The document is not valid JSON.",
                "{\"tropo\":[]} {}                | The document is not valid JSON.",
                "{\"tropo\":[{\"say\":}]}         | The document is not valid JSON.",
                "[sic] a sentence                 | The document is not valid JSON.",
                "{}                               | An object with an array \"tropo\" is expected.",
                "[{\"say\":{\"value\":\"x\"}}]    | An object with an array \"tropo\" is expected.",
                "{\"tropo\":{}}                   | An object with an array \"tropo\" is expected.",
                "{\"tropo\":null}                 | An object with an array \"tropo\" is expected.",
                "{\"tropo\":[\"hangup\"]}         | tropo[0]: an object is expected.",
                "{\"tropo\":[{\"reject\":{}},1]}  | tropo[1]: an object is expected.",
                "{\"tropo\":[{}]}                 | tropo[0]: a verb is expected.",
                "{\"tropo\":[{\"name\":\"x\"}]}   | tropo[0]: a verb is expected.",
                "{\"tropo\":[{\"reject\":{},\"hangup\":{}}]} | tropo[0]: one verb is expected.",
                "{\"tropo\":[{\"say\":null}]}     | tropo[0].say: an object is expected.",
                "{\"tropo\":[{\"say\":\"x\"}]}    | tropo[0].say: an object is expected.",
                "{\"tropo\":[{\"say\":[{\"value\":\"x\"},7]}]} | tropo[0].say[1]: an object is expected.",
                "{\"tropo\":[{\"say\":{}}]}       | tropo[0].say.value: a text is expected.",
                "{\"tropo\":[{\"say\":{\"value\":{}}}]} | tropo[0].say.value: a text is expected.",
                "{\"tropo\":[{\"on\":null}]}      | tropo[0].on: an object is expected.",
                "{\"tropo\":[{\"on\":{}}]}        | tropo[0].on.event: a text is expected.",
                "{\"tropo\":[{\"on\":[{\"event\":\"a\"},{\"event\":\" \"}]}]} | tropo[0].on[1].event: a text is expected.",
                "{\"tropo\":[{\"reject\":7}]}     | tropo[0].reject: an object is expected.",
                "{\"tropo\":[{\"generalLogSecurity\":\"mask\"}]} | tropo[0].generalLogSecurity: one of NONE, SUPPRESS is expected.",
                "{\"tropo\":[{\"generalLogSecurity\":null}]} | tropo[0].generalLogSecurity: one of NONE, SUPPRESS is expected.",
                "{\"tropo\":[{\"say\":{\"value\":\"x\",\"promptLogSecurity\":\"mask\"}}]} | tropo[0].say.promptLogSecurity: one of NONE, SUPPRESS is expected.",
                "{\"tropo\":[{\"say\":{\"value\":\"x\",\"as\":\"MONEY\"}}]} | tropo[0].say.as: one of DATE, DIGITS, NUMBER is expected.",
                "{\"tropo\":[{\"ask\":[]}]}       | tropo[0].ask.choices: an object is expected.",
                "{\"tropo\":[{\"ask\":{\"choices\":\"1\"}}]} | tropo[0].ask.choices: an object is expected.",
                "{\"tropo\":[{\"ask\":{\"choices\":{}}}]} | tropo[0].ask.choices.value: a grammar is expected.",
                "{\"tropo\":[{\"call\":{\"to\":[]}}]} | tropo[0].call.to: an address is expected.",
                "{\"tropo\":[{\"call\":{\"to\":{}}}]} | tropo[0].call.to: a text is expected.",
                "{\"tropo\":[{\"message\":{\"to\":\"x\",\"say\":[]}}]} | tropo[0].message.say: an object is expected.",
                "{\"tropo\":[{\"record\":{\"url\":[]}}]} | tropo[0].record.url: a URL is expected.",
                "{\"tropo\":[{\"record\":{\"url\":\"\"}}]} | tropo[0].record.url: a URL is expected.",
                "{\"tropo\":[{\"record\":{\"url\":[{\"method\":\"PUT\"}]}}]} | tropo[0].record.url[0].url: a text is expected.",
                "{\"tropo\":[{\"wait\":{\"milliseconds\":-1}}]} | tropo[0].wait.milliseconds: a time that is not negative is expected.",
                "{\"tropo\":[{\"wait\":{\"milliseconds\":\"soon\"}}]} | tropo[0].wait.milliseconds: a time that is not negative is expected.",
                "{\"tropo\":[{\"hangup\":{\"headers\":\"x\"}}]} | tropo[0].hangup.headers: an object is expected."
            })
    void refusesWhatIsNoDocumentAndSaysWhere(String text, String message) {
        assertThatThrownBy(() -> reader.read(text))
                .as(text)
                .isInstanceOf(DocumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attempts      | 0            | a whole number from 1 to 1000",
                "attempts      | 1.5          | a whole number from 1 to 1000",
                "attempts      | 1e999999999  | a whole number from 1 to 1000",
                "attempts      | 1e-999999999 | a whole number from 1 to 1000",
                "attempts      | true         | a whole number from 1 to 1000",
                "minConfidence | 101          | a whole number from 0 to 100",
                "minConfidence | -1           | a whole number from 0 to 100",
                "sensitivity   | 1.01         | a number from 0 to 1",
                "sensitivity   | -0.01        | a number from 0 to 1",
                "timeout       | []           | a time that is not negative",
                "bargein       | 1            | true or false",
                "name          | {}           | a text"
            })
    void refusesUnfitValues(String field, String value, String expected) {
        String text = "{\"tropo\":[{\"ask\":{\"choices\":{\"value\":\"1\"},\"" + field + "\":" + value + "}}]}";
        assertThatThrownBy(() -> reader.read(text))
                .as("%s being %s", field, value)
                .isInstanceOf(DocumentException.class)
                .hasMessage("tropo[0].ask." + field + ": " + expected + " is expected.");
    }

    @Test
    void keepsVerbsThatItDoesNotKnowInTheirPlace() {
        Document document = reader.read("{\"tropo\":[{\"reject\":{}},{\"name\":\"n\",\"prompt\":{}},{\"hangup\":{}}]}");

        assertThat(document.steps()).as("all steps").hasSize(3);
        assertThat(document.steps().get(1)).as("the second").isEqualTo(Step.of(new Unknown("prompt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "prompt", "disconnect", "log", "Say", "HANGUP", "start_recording"})
    void knowsVerbsByTheirExactNamesOnly(String verb) {
        assertThat(reader.read("{\"tropo\":[{\"" + verb + "\":{\"value\":\"x\"}}]}")
                        .steps())
                .as(verb)
                .containsExactly(Step.of(new Unknown(verb)));
    }

    @Test
    void cutsTheNameOfALongVerb() {
        assertThat(reader.read("{\"tropo\":[{\"" + "x".repeat(5_000) + "\":1}]}")
                        .steps())
                .as("a verb that nobody wants to read in a log")
                .containsExactly(Step.of(new Unknown("x".repeat(50))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"choices", "joinPrompt", "leavePrompt", "machineDetection"})
    void ignoresWhatMeansNothingOnTheTopLevel(String key) {
        assertThat(reader.read("{\"tropo\":[{\"" + key + "\":{\"value\":\"x\"}}]}"))
                .as(key)
                .isEqualTo(Document.EMPTY);
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        Document plain = reader.read("{\"tropo\":[{\"say\":{\"value\":\"x\"}}]}");
        Document more = reader.read(
                "{\"v\":1,\"tropo\":[{\"name\":\"y\",\"say\":{\"mood\":{\"a\":[1]},\"value\":\"x\"},\"to\":[]}]}");

        assertThat(more).as("with foreign fields on each level").isEqualTo(plain);
    }

    @Test
    void takesHandlersOutWhereverTheyStand() {
        Document document = reader.read("{\"tropo\":[{\"on\":{\"event\":\"continue\",\"next\":\"/a\"}},{\"reject\":{}},"
                + "{\"on\":[{\"event\":\" error \",\"say\":[{\"value\":\"Oh\"},{\"value\":\"no\"}]},"
                + "{\"event\":\"hangup\",\"next\":\"\"}]}]}");

        assertThat(document.steps()).as("steps").hasSize(1);
        assertThat(document.handlers())
                .as("handlers, in order")
                .extracting(Handler::event)
                .containsExactly("continue", "error", "hangup");
        assertThat(document.handlers().get(0).next()).as("where to continue").contains("/a");
        assertThat(document.handlers().get(1).say())
                .as("what is said")
                .extracting(Say::value)
                .containsExactly("Oh", "no");
        assertThat(document.handlers().get(2).next()).as("an empty URL is none").isEmpty();
    }

    @Test
    void makesAStepOfEachEntryOfASay() {
        List<Step> steps = reader.read("{\"tropo\":[{\"say\":[{\"value\":\"a\",\"name\":\"n\"},{\"value\":\"b\"}]}]}")
                .steps();

        assertThat(steps)
                .as("one message each")
                .extracting(step -> ((Say) step.verb()).value())
                .containsExactly("a", "b");
        assertThat(steps.get(0).name()).as("each with its own fields").contains("n");
        assertThat(steps.get(1).name()).as("each with its own fields").isEmpty();
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("declared UTF-8", "application/json; charset=utf-8", StandardCharsets.UTF_8),
                arguments("without hyphen, as PHP's library", "application/json; charset=utf8", StandardCharsets.UTF_8),
                arguments("quoted", "application/json;charset=\"UTF-8\"", StandardCharsets.UTF_8),
                arguments("declared ISO-8859-1", "text/html; Charset=ISO-8859-1", StandardCharsets.ISO_8859_1),
                arguments("declared UTF-16", "application/json; charset=UTF-16LE", StandardCharsets.UTF_16LE),
                arguments("labelled HTML", "text/html", StandardCharsets.UTF_8),
                arguments("undeclared ISO-8859-1", "text/html", StandardCharsets.ISO_8859_1),
                arguments("unknown charset", "application/json; charset=klingon", StandardCharsets.UTF_8),
                arguments("no charset's name", "application/json; charset=???", StandardCharsets.UTF_8),
                arguments("no label", null, StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void decodesByTheDeclaredCharset(String row, String contentType, Charset sent) {
        byte[] body = "{\"tropo\":[{\"say\":{\"value\":\"Grüße\"}}]}".getBytes(sent);

        assertThat(reader.read(body, Optional.ofNullable(contentType)).steps())
                .as(row)
                .extracting(step -> ((Say) step.verb()).value())
                .containsExactly("Grüße");
    }

    @Test
    void skipsAByteOrderMark() {
        byte[] body = "\uFEFF{\"tropo\":[{\"reject\":{}}]}".getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(body, Optional.empty()).steps())
                .as("after the mark")
                .hasSize(1);
    }

    @Test
    void readsEscapedSlashes() {
        assertThat(reader.read("{\"tropo\":[{\"on\":{\"event\":\"continue\",\"next\":\"http:\\/\\/a\\/b\"}}]}")
                        .handlers())
                .as("as PHP writes them")
                .extracting(handler -> handler.next().orElse(""))
                .containsExactly("http://a/b");
    }

    @Test
    void refusesWhatIsTooLarge() {
        byte[] body = new byte[DocumentReader.MOST_BYTES + 1];
        assertThatThrownBy(() -> reader.read(body, Optional.empty()))
                .as("too many bytes")
                .isInstanceOf(DocumentException.class)
                .hasMessage("The document is larger than 1048576 bytes.");
        assertThatThrownBy(() -> reader.read(" ".repeat(DocumentReader.MOST_BYTES + 1)))
                .as("too many characters")
                .isInstanceOf(DocumentException.class);
    }

    @Test
    void refusesTooManySteps() {
        String says = "{\"value\":\"x\"},".repeat(DocumentReader.MOST_STEPS);
        assertThatThrownBy(() -> reader.read("{\"tropo\":[{\"say\":[" + says + "{\"value\":\"x\"}]}]}"))
                .as("one step too many")
                .isInstanceOf(DocumentException.class)
                .hasMessage("At most 1000 steps are expected.");
    }

    @Test
    void refusesWhatNestsTooDeep() {
        String deep = "[".repeat(20) + "]".repeat(20);
        assertThatThrownBy(() -> reader.read("{\"tropo\":[{\"say\":{\"value\":\"x\",\"more\":" + deep + "}}]}"))
                .as("even in a field that is ignored")
                .isInstanceOf(DocumentException.class)
                .hasMessage("The document is nested deeper than 16 levels.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "redirect", "transfer"})
    void refusesAddressesThatAreTooLong(String verb) {
        String to = "+" + "1".repeat(255);
        assertThatThrownBy(() -> reader.read("{\"tropo\":[{\"" + verb + "\":{\"to\":\"" + to + "\"}}]}"))
                .as("to of a %s", verb)
                .isInstanceOf(DocumentException.class)
                .hasMessage("tropo[0]." + verb + ".to: an address of at most 255 characters is expected.");
    }

    @Test
    void showsNoCredentials() {
        String shown = reader.read("{\"tropo\":[{\"record\":{\"url\":\"http://u:secret@h/\",\"username\":\"u\","
                        + "\"password\":\"secret\"}}]}")
                .toString();

        assertThat(shown).as("what ends up in logs").doesNotContain("secret");
    }

    @Test
    void atMostAHundredCanRingAtATime() {
        String most = "[" + "\"1\",".repeat(99) + "\"1\"]";
        assertThat(new DocumentReader()
                        .read("{\"tropo\":[{\"call\":{\"to\":" + most + "}}]}")
                        .steps())
                .hasSize(1);
        assertThatThrownBy(() -> new DocumentReader()
                        .read("{\"tropo\":[{\"call\":{\"to\":" + most.replace("[", "[\"1\",") + "}}]}"))
                .hasMessage("tropo[0].call.to: an array of at most 100 addresses is expected.");
    }
}
