package io.tandem.tropo.document.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.AllowSignals;
import io.tandem.tropo.document.Answer;
import io.tandem.tropo.document.Ask;
import io.tandem.tropo.document.Call;
import io.tandem.tropo.document.GeneralLogSecurity;
import io.tandem.tropo.document.Hangup;
import io.tandem.tropo.document.LegHandler;
import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.document.Message;
import io.tandem.tropo.document.Record;
import io.tandem.tropo.document.Reject;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.StopRecording;
import io.tandem.tropo.document.Transfer;
import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.document.Verb;
import io.tandem.tropo.document.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which libraries and applications send one and the same (spec 5). */
class ShapesTest {

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "\"null\"", "\"\"", "[]"})
    void areAllNothing(String nothing) {
        assertThat(verb("hangup", nothing)).as("hangup").isEqualTo(new Hangup(Map.of()));
        assertThat(verb("answer", nothing)).as("answer").isEqualTo(new Answer(Map.of()));
        assertThat(verb("reject", nothing)).as("reject").isEqualTo(new Reject());
        assertThat(verb("stopRecording", nothing)).as("stopRecording").isEqualTo(new StopRecording());
    }

    @Test
    void takesAnEmptyArrayForNoHeaders() {
        assertThat(verb("hangup", "{\"headers\":[]}")).as("as PHP writes it").isEqualTo(new Hangup(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":\"a\"}", "[{\"value\":\"a\"}]"})
    void areAllOneSay(String say) {
        assertThat(verb("say", say)).as("a step").extracting("value").isEqualTo("a");
        assertThat(((Ask) verb("ask", "{\"choices\":{\"value\":\"1\"},\"say\":" + say + "}")).say())
                .as("a prompt")
                .extracting(Say::value)
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"a\",\"next\":\"/b\"}", "[{\"event\":\"a\",\"next\":\"/b\"}]"})
    void areAllOneHandler(String on) {
        assertThat(reader.read("{\"tropo\":[{\"on\":" + on + "}]}").handlers())
                .as("a handler")
                .hasSize(1);
        assertThat(((Transfer) verb("transfer", "{\"to\":\"x\",\"on\":" + on + "}")).on())
                .as("a leg's handler")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"suppress | SUPPRESS", "SUPPRESS | SUPPRESS", "none | NONE", "None | NONE"})
    void readsABareText(String sent, LogSecurity state) {
        assertThat(verb("generalLogSecurity", '"' + sent + '"')).as(sent).isEqualTo(new GeneralLogSecurity(state));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\"             | a",
                "[\"a\"]           | a",
                "[\"a\",\"b\"]     | a,b",
                "[\"a\",\"\",null] | a",
                "3055195825        | 3055195825"
            })
    void readsOneAddressOrSeveral(String to, String expected) {
        String[] addresses = expected.split(",");
        assertThat(((Call) verb("call", "{\"to\":" + to + "}")).dial().to())
                .as("call")
                .extracting("address")
                .containsExactly((Object[]) addresses);
        assertThat(((Message) verb("message", "{\"say\":{\"value\":\"x\"},\"to\":" + to + "}"))
                        .dial()
                        .to())
                .as("message")
                .extracting("address")
                .containsExactly((Object[]) addresses);
        assertThat(((Transfer) verb("transfer", "{\"to\":" + to + "}")).dial().to())
                .as("transfer")
                .extracting("address")
                .containsExactly((Object[]) addresses);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"*\"              | true  | true",
                "\"exit\"           | true  | false",
                "[\"exit\",\"x\"]   | true  | false",
                "[\"a\",\"*\"]      | true  | true",
                "\"Exit\"           | false | false",
                "\"\"               | false | false",
                "[]                 | false | false",
                "[\"\"]             | false | false",
                "null               | true  | true"
            })
    void readsWhichSignalsMayInterrupt(String sent, boolean exit, boolean other) {
        AllowSignals signals =
                step("say", "{\"value\":\"x\",\"allowSignals\":" + sent + "}").allowSignals();

        assertThat(signals.admits("exit")).as("exit, of %s", sent).isEqualTo(exit);
        assertThat(signals.admits("other")).as("other, of %s", sent).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"url\":\"/up\",\"method\":\"put\",\"username\":\"me\",\"password\":\"pw\"",
                "\"url\":[\"/up\"],\"method\":\"PUT\",\"username\":\"me\",\"password\":\"pw\"",
                "\"url\":{\"url\":\"/up\",\"method\":\"PUT\",\"username\":\"me\",\"password\":\"pw\"}",
                "\"url\":[{\"url\":\"/up\",\"method\":\"Put\",\"username\":\"me\",\"password\":\"pw\"}]",
                "\"url\":{\"url\":\"/up\"},\"method\":\"PUT\",\"username\":\"me\",\"password\":\"pw\"",
                "\"url\":{\"url\":\"/up\",\"method\":\"PUT\",\"username\":\"me\",\"password\":\"pw\"},\"method\":\"POST\",\"username\":\"you\""
            })
    void areAllOneUpload(String fields) {
        UploadTarget expected =
                new UploadTarget("/up", UploadTarget.Method.PUT, Optional.of(new UploadTarget.Credentials("me", "pw")));

        assertThat(((Record) verb("record", '{' + fields + '}')).upload().targets())
                .as("record")
                .containsExactly(expected);
        assertThat(verb("startRecording", '{' + fields + '}'))
                .as("startRecording")
                .extracting("upload.targets")
                .isEqualTo(List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false", "'\"true\"',true", "'\"False\"',false", "'\" TRUE \"',true", "'\"\"',true"})
    void readsFlagsAsTextsToo(String sent, boolean expected) {
        assertThat(((Ask) verb("ask", "{\"choices\":{\"value\":\"1\"},\"bargein\":" + sent + "}")).bargein())
                .as(sent)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "30,30",
        "30.0,30",
        "3e1,30",
        "'\"30\"',30",
        "'\"30.0\"',30",
        "'\" 30 \"',30",
        "'\"\"',0",
        "86400000,86400000",
        "86400001,86400000",
        "1e999999999,86400000",
        "0.4,0",
        "1e-999999999,0"
    })
    void readsNumbersInAllSpellingsAndCutsTimesThatAreTooLong(String sent, long millis) {
        assertThat(verb("wait", "{\"milliseconds\":" + sent + "}"))
                .as(sent)
                .isEqualTo(new Wait(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"http://a.example/1.jpg\"              | 1",
                "[\"http://a.example/1.jpg\",\"inline\"] | 2",
                "[]                                      | 0"
            })
    void readsOneMediumOrSeveral(String media, int expected) {
        assertThat(((Say) verb("say", "{\"value\":\"x\",\"media\":" + media + "}")).media())
                .as(media)
                .hasSize(expected);
    }

    @Test
    void needsNoTextBesideMedia() {
        Say say = (Say) verb("say", "{\"media\":\"http://a.example/1.jpg\"}");

        assertThat(say.value()).as("no subject").isEmpty();
        assertThat(say.isEmpty()).as("but there is something to send").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \""})
    void knowsASayThatSaysNothing(String value) {
        assertThat(((Say) verb("say", "{\"value\":" + value + "}")).isEmpty())
                .as("a throw-away prompt")
                .isTrue();
    }

    @Test
    void givesPromptsTheVoiceOfTheirVerb() {
        Ask ask = (Ask)
                verb(
                        "ask",
                        "{\"choices\":{\"value\":\"1\"},\"voice\":\"Kate\",\"promptLogSecurity\":\"suppress\","
                                + "\"say\":[{\"value\":\"a\"},{\"value\":\"b\",\"voice\":\"Simon\",\"promptLogSecurity\":\"none\"}]}");

        assertThat(ask.say()).as("voices").extracting(Say::voice).containsExactly("kate", "simon");
        assertThat(ask.say())
                .as("log security")
                .extracting(Say::promptLogSecurity)
                .containsExactly(LogSecurity.SUPPRESS, LogSecurity.NONE);
    }

    @Test
    void keepsTheOrderOfWhatALegHears() {
        List<LegHandler> on = ((Transfer)
                        verb(
                                "transfer",
                                "{\"to\":\"x\",\"on\":[{\"event\":\"connect\",\"wait\":{\"milliseconds\":1},\"say\":[{\"value\":\"a\"},"
                                        + "{\"value\":\"b\"}],\"ask\":{\"name\":\"q\",\"choices\":{\"value\":\"1\"}},\"post\":\"/p\"}]}"))
                .on();

        assertThat(on).as("one handler").hasSize(1);
        assertThat(on.get(0).actions())
                .as("what the leg hears and is asked")
                .extracting(step -> step.verb().getClass().getSimpleName())
                .containsExactly("Wait", "Say", "Say", "Ask");
        assertThat(on.get(0).post()).as("who is told").contains("/p");
    }

    private Verb verb(String verb, String value) {
        return step(verb, value).verb();
    }

    private Step step(String verb, String value) {
        List<Step> steps =
                reader.read("{\"tropo\":[{\"" + verb + "\":" + value + "}]}").steps();
        assertThat(steps).as("one %s", verb).hasSize(1);
        return steps.get(0);
    }
}
