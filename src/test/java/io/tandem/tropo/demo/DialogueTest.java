package io.tandem.tropo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.tropo.document.Document;
import io.tandem.tropo.document.Unknown;
import io.tandem.tropo.document.read.DocumentReader;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demo's application answers, from its greeting to its goodbye. */
class DialogueTest {

    private static final String CALL = session("VOICE");
    private static final String TEXT = session("TEXT");

    @ParameterizedTest
    @CsvSource({"VOICE, Press 1 for sales", "TEXT, 'Write sales, support or number'"})
    void greetsAndAsksOnEachChannelAndGoesOnThere(String channel, String question) {
        String document = document("", false, session(channel));

        assertThat(document)
                .as("the first document")
                .contains("Welcome to the demo", question)
                .contains("\"sales(1, sales), support(2, support), number(3, number)\"")
                .contains("\"event\":\"nomatch\"", "\"event\":\"timeout\"", "\"attempts\":3");
        for (String event : List.of("incomplete", "error", "hangup")) {
            assertThat(document)
                    .as("the handler of %s", event)
                    .contains("{\"on\":{\"event\":\"" + event + "\",\"next\":\"/demo/tropo/" + event + "?channel="
                            + channel + "\"}}");
        }
        assertThat(document).contains("\"next\":\"/demo/tropo/choice?channel=" + channel + "\"");
    }

    @ParameterizedTest
    @CsvSource({"false, VOICE", "true, TEXT"})
    void transfersToTheQueueAndSaysGoodbyeAfterwards(boolean text, String channel) {
        String transfer = document("/choice", text, chosen("sales"));

        assertThat(transfer)
                .contains("\"to\":\"01632 960010\"", "\"terminator\":\"*\"", "\"event\":\"ring\"")
                .contains("/demo/tropo/transferred?channel=" + channel, "/demo/tropo/unanswered?channel=" + channel);
        assertThat(document("/transferred", false, "{'result':{'complete':true}}"))
                .contains("You are back", "Goodbye.", "{\"hangup\":null}");
        assertThat(document("/unanswered", false, "{'result':{'complete':false}}"))
                .contains("Nobody could answer", "{\"hangup\":null}");
    }

    @Test
    void readsANumberBack() {
        assertThat(document("/choice", false, chosen("number")))
                .contains("\"[4 DIGITS]\"", "/demo/tropo/number?channel=VOICE");
        assertThat(document("/number", false, "{'result':{'actions':{'name':'number','value':'1980'}}}"))
                .contains("Your number is 1 9 8 0.", "{\"hangup\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'result':{}}",
                "{'result':{'actions':{}}}",
                "{'result':{'actions':'choice'}}",
                "{'result':{'actions':[1,{'name':'other','value':'sales'}]}}",
                "{'result':{'actions':{'name':'choice','value':7}}}",
                "{'result':{'actions':{'name':'choice','value':'fax'}}}"
            })
    void saysSorryWhereAResultHasNoAnswerOfTheQuestion(String result) {
        assertThat(document("/choice", false, result)).contains("Sorry", "{\"hangup\":null}");
        assertThat(document("/number", false, result)).contains("Sorry", "{\"hangup\":null}");
    }

    @Test
    void findsTheAnswerAmongSeveralActions() {
        assertThat(document(
                        "/choice",
                        false,
                        "{'result':{'actions':[{'name':'x','value':'y'},{'name':'choice','value':'support'}]}}"))
                .contains("Support answers");
    }

    @Test
    void saysNothingMoreToWhoHasLeft() {
        assertThat(document("/hangup", false, "{'result':{'state':'DISCONNECTED'}}"))
                .isEqualTo("{\"tropo\":[]}");
    }

    @Test
    void callsWhomALaunchNames() {
        assertThat(document("", false, "{'session':{'parameters':{'to':'+441632960099'}}}"))
                .startsWith("{\"tropo\":[{\"call\":{\"to\":\"+441632960099\"}},{\"say\":")
                .contains("Press 1", "?channel=VOICE");
        assertThat(document("", false, "{'session':{'parameters':{'to':'+441632960099','network':'SMS'}}}"))
                .startsWith(
                        "{\"tropo\":[{\"call\":{\"to\":\"+441632960099\",\"channel\":\"TEXT\",\"network\":\"SMS\"}}")
                .contains("Write sales", "?channel=TEXT");
        assertThat(document("", false, "{'session':{'parameters':{'token':'demo-token'}}}"))
                .as("nobody to call")
                .isEqualTo("{\"tropo\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, `{'result':{}}`",
                "/, `{'result':{}}`",
                "/choice, `{'session':{}}`",
                "/hangup, `{'session':{}}`"
            })
    void refusesABodyOfTheOtherKind(String page, String body) {
        assertThatThrownBy(() -> document(page, false, body)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{}",
                "{'session':null}",
                "{'session':'x'}",
                "{'result':[]}",
                "{'x':{}}",
                "{'session':{'x':1e9999999999}}"
            })
    void refusesWhatIsNeitherASessionNorAResult(String body) {
        assertThatThrownBy(() -> Posted.read(body.replace('\'', '"'))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoOtherPages() {
        assertThat(new Dialogue("/demo/tropo").answer("/nowhere", false, posted("{'result':{}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, false",
                "/choice, false",
                "/choice, true",
                "/number, false",
                "/transferred, false",
                "/unanswered, false",
                "/incomplete, true",
                "/error, false",
                "/hangup, false"
            })
    void writesWhatTheGatewayReads(String page, boolean text) {
        String body = page.isEmpty() ? CALL : chosen("sales");
        Document document = new DocumentReader().read(document(page, text, body));

        assertThat(document.steps()).as("verbs that there are").noneMatch(step -> step.verb() instanceof Unknown);
    }

    @Test
    void takesATextForATextWhateverTheUrlSays() {
        assertThat(document("", false, TEXT)).contains("Write sales").doesNotContain("Press 1");
    }

    private static String chosen(String value) {
        return "{'result':{'complete':true,'actions':{'name':'choice','value':'" + value + "'}}}";
    }

    private static String session(String channel) {
        return "{'session':{'id':'5e55','from':{'id':'441632960099','channel':'" + channel + "'},"
                + "'to':{'id':'441632960020','channel':'" + channel + "'},'initialText':null}}";
    }

    private static Posted posted(String body) {
        return Posted.read(body.replace('\'', '"'));
    }

    private static String document(String page, boolean text, String body) {
        Optional<JsonObject> document = new Dialogue("/demo/tropo").answer(page, text, posted(body));
        return document.orElseThrow().toString();
    }
}
