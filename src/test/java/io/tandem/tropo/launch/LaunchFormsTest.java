package io.tandem.tropo.launch;

import static io.tandem.tropo.launch.Rig.FORM;
import static io.tandem.tropo.launch.Rig.JSON;
import static io.tandem.tropo.launch.Rig.SESSION;
import static io.tandem.tropo.launch.Rig.TOKEN;
import static io.tandem.tropo.launch.Rig.XML;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form of a launch with each form of its answer, to the letter (spec 11). */
class LaunchFormsTest {

    private static final String IN_XML =
            "<session><success>true</success><token>" + TOKEN + "</token><id>" + SESSION + "</id></session>";
    private static final String IN_JSON = "{\"success\":true,\"token\":\"" + TOKEN + "\",\"id\":\"" + SESSION + "\"}";
    private static final String IN_FORM = "success=true&token=" + TOKEN + "&id=" + SESSION;

    private static final List<Arguments> REQUESTS = List.of(
            Arguments.of("GET", Rig.get("action=create&token=" + TOKEN + "&to=%2B1555&msg=a+b"), IN_XML),
            Arguments.of(
                    "JSON", Rig.post(JSON, "{\"token\":\"" + TOKEN + "\",\"to\":\"+1555\",\"msg\":\"a b\"}"), IN_JSON),
            Arguments.of(
                    "XML",
                    Rig.post(
                            XML,
                            "<session><token>" + TOKEN + "</token><var name=\"to\" value=\"+1555\"></var>"
                                    + "<var name=\"msg\" value=\"a b\"></var></session>"),
                    IN_XML),
            Arguments.of(
                    "XML of another root",
                    Rig.post(
                            "application/xml; charset=utf-8",
                            "<?xml version=\"1.0\"?>\n<sessions>\n <token>\n  " + TOKEN
                                    + "\n </token>\n <var name=\"to\" value=\"+1555\"/>\n"
                                    + " <var name=\"msg\" value=\"a b\"/>\n</sessions>\n"),
                    IN_XML),
            Arguments.of("form", Rig.post(FORM, "token=" + TOKEN + "&to=%2B1555&msg=a%20b"), IN_FORM),
            Arguments.of(
                    "form with the action in the query",
                    Rig.with(Rig.post(FORM, "token=" + TOKEN + "&to=%2B1555&msg=a+b"), "action=create"),
                    IN_FORM));

    private final Rig rig = new Rig();

    @ParameterizedTest(name = "{0}")
    @FieldSource("REQUESTS")
    void isAnsweredInItsOwnFormAndTellsTheSameParameters(String form, ApiRequest request, String own) {
        ApiAnswer answer = rig.launch(request);

        assertThat(answer.status()).as("status of success").isEqualTo(200);
        assertThat(answer.body()).as("the answer to %s", form).isEqualTo(own);
        assertThat(rig.launched)
                .as("one session, however it was asked for")
                .containsExactly(Map.of("token", TOKEN, "action", "create", "to", "+1555", "msg", "a b"));
    }

    static Stream<Arguments> requestsAndAnswers() {
        return REQUESTS.stream().flatMap(request -> Stream.of(
                        Arguments.of("application/json", JSON, IN_JSON),
                        Arguments.of("application/xml", XML, IN_XML),
                        Arguments.of("text/xml", XML, IN_XML),
                        Arguments.of(FORM, FORM, IN_FORM))
                .map(answer -> Arguments.of(
                        request.get()[0], request.get()[1], answer.get()[0], answer.get()[1], answer.get()[2])));
    }

    @ParameterizedTest(name = "{0} accepting {2}")
    @MethodSource("requestsAndAnswers")
    void isAnsweredAsTheClientAccepts(String form, ApiRequest request, String accept, String type, String text) {
        ApiAnswer answer = rig.launch(Rig.accepting(request, accept));

        assertThat(answer.body()).as("the answer to %s", form).isEqualTo(text);
        assertThat(answer.format().contentType()).as("declared type").isEqualTo(type + ";charset=UTF-8");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("REQUESTS")
    void isAnsweredAsAFormIfAVariableSaysSo(String form, ApiRequest request, String own) {
        String query = request.query().map(given -> given + "&format=form").orElse("format=form");

        assertThat(rig.launch(Rig.accepting(Rig.with(request, query), JSON)).body())
                .as("the variable is the more explicit")
                .isEqualTo(IN_FORM);
        assertThat(rig.launched.get(0))
                .as("it may be the application's own just as well")
                .containsEntry("format", "form");
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|XML",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|XML",
                "application/json, text/javascript, */*; q=0.01|JSON",
                "text/xml;q=0.5, application/json;q=0.8|JSON",
                "application/json;q=0, application/xml|XML",
                "APPLICATION/JSON; charset=utf-8|JSON",
                "application/json;q=high|JSON",
                "text/plain|XML",
                "''|XML",
                ",;,|XML"
            })
    void preferencesOfAGetAreWeighed(String accept, Format format) {
        assertThat(rig.launch(Rig.accepting(Rig.get("action=create&token=" + TOKEN), accept))
                        .format())
                .as("XML unless something else is wanted")
                .isEqualTo(format);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'{\"token\":\"5a4b7d\"}'", "' <session><token>5a4b7d</token></session>'", "token=5a4b7d"})
    void aBodyOfNoDeclaredFormIsToldByHowItBegins(String body) {
        assertThat(rig.launch(Rig.post("text/plain", body)).body())
                .as("launched, and answered as a plain request is")
                .isEqualTo(IN_XML);
    }

    @Test
    void whatIsNoTextOfMarkupIsEscaped() {
        assertThat(Answers.launched(Format.XML, "<&>", "1").body())
                .as("XML")
                .isEqualTo("<session><success>true</success><token>&lt;&amp;&gt;</token><id>1</id></session>");
        assertThat(Answers.launched(Format.FORM, "a&b=c", "1").body())
                .as("form")
                .isEqualTo("success=true&token=a%26b%3Dc&id=1");
        assertThat(Answers.launched(Format.JSON, "\"", "1").body())
                .as("JSON")
                .isEqualTo("{\"success\":true,\"token\":\"\\\"\",\"id\":\"1\"}");
    }
}
