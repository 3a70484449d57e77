package io.tandem.tropo.launch;

import static io.tandem.tropo.launch.Rig.FORM;
import static io.tandem.tropo.launch.Rig.JSON;
import static io.tandem.tropo.launch.Rig.TOKEN;
import static io.tandem.tropo.launch.Rig.XML;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a launch becomes parameters of the session (spec 11, "Parameters"). */
class ParametersTest {

    private static final String CREATE = "action=create&token=" + TOKEN;

    private final Rig rig = new Rig();

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"text\"|text",
                "\"\"|``",
                "7|7",
                "-0.50|-0.50",
                "true|true",
                "null|null",
                "[1,\"a\"]|[1,\"a\"]",
                "{\"a\":{\"b\":1}}|{\"a\":{\"b\":1}}"
            })
    void valuesOfJsonBecomeStrings(String value, String parameter) {
        assertThat(rig.parameters(Rig.post(JSON, "{\"token\":\"" + TOKEN + "\",\"n\":" + value + '}')))
                .as("%s", value)
                .containsEntry("n", parameter);
    }

    @Test
    void aHugeNumberStaysShort() {
        assertThat(rig.parameters(Rig.post(JSON, "{\"token\":\"" + TOKEN + "\",\"n\":1e999999}"))
                        .get("n"))
                .as("not written out")
                .hasSizeLessThan(20);
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"%2541,%41", "a+b,a b", "%2B,+", "%C3%A9,é", "'',''", "a%3Db%26c,a=b&c", "a=b,a=b"})
    void valuesOfQueriesAndFormsAreDecodedOnce(String sent, String parameter) {
        assertThat(rig.parameters(Rig.get(CREATE + "&n=" + sent)))
                .as("of a query")
                .containsEntry("n", parameter);
        assertThat(rig.parameters(Rig.post(FORM, CREATE + "&n=" + sent)))
                .as("of a form")
                .containsEntry("n", parameter);
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"a%20b,a%20b", "a+b,a+b", "é,é", "'',''", "a&amp;b &lt;c&gt;,a&b <c>", "&#43;1,+1"})
    void valuesOfXmlAreTakenAsTheyStand(String sent, String parameter) {
        assertThat(rig.parameters(xml("<var name=\"n\" value=\"" + sent + "\"/>")))
                .as("only XML's own escapes are resolved")
                .containsEntry("n", parameter);
    }

    @Test
    void ofANameThatComesTwiceTheFirstValueCountsAndTheQueryIsFirst() {
        assertThat(rig.parameters(Rig.get(CREATE + "&n=1&n=2"))).containsEntry("n", "1");
        assertThat(rig.parameters(Rig.with(Rig.post(FORM, "token=" + TOKEN + "&n=2"), "n=1")))
                .as("query and form")
                .containsEntry("n", "1");
        assertThat(rig.parameters(xml("<var name=\"n\" value=\"1\"/><var name=\"n\" value=\"2\"/>")))
                .as("XML")
                .containsEntry("n", "1");
    }

    @Test
    void theTokenOfXmlIsThatOfItsElement() {
        assertThat(rig.parameters(Rig.post(
                        XML, "<session><var name=\"token\" value=\"x\"/><token>" + TOKEN + "</token></session>")))
                .as("a variable cannot take its name")
                .isEqualTo(Map.of("token", TOKEN, "action", "create"));
    }

    @Test
    void tokenAndActionAreParametersHoweverTheyCame() {
        assertThat(rig.parameters(Rig.post(JSON, "{\"token\":\"" + TOKEN + "\"}")))
                .as("the action that goes without saying is there too")
                .isEqualTo(Map.of("token", TOKEN, "action", "create"));
    }

    @Test
    void whatHasNoNameMeansNothing() {
        assertThat(rig.parameters(Rig.get("&" + CREATE + "&=x&&n&")))
                .as("as clients write it that put & behind each pair")
                .isEqualTo(Map.of("token", TOKEN, "action", "create", "n", ""));
    }

    @Test
    void textIsDecodedByTheDeclaredCharset() {
        byte[] form = ("token=" + TOKEN + "&n=é").getBytes(StandardCharsets.ISO_8859_1);
        byte[] xml = ("<session><token>" + TOKEN + "</token><var name='n' value='é'/></session>")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] declaring = ("<?xml version='1.0' encoding='ISO-8859-1'?>"
                        + new String(xml, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(rig.parameters(Rig.encodedIn("iso-8859-1", Rig.post(FORM, form))))
                .as("a form")
                .containsEntry("n", "é");
        assertThat(rig.parameters(Rig.encodedIn("iso-8859-1", Rig.post(XML, xml))))
                .as("XML that HTTP declares")
                .containsEntry("n", "é");
        assertThat(rig.parameters(Rig.post(XML, declaring)))
                .as("XML that declares itself")
                .containsEntry("n", "é");
        assertThat(rig.parameters(Rig.encodedIn("klingon", Rig.post(FORM, "token=" + TOKEN + "&n=é"))))
                .as("a charset nobody knows is UTF-8")
                .containsEntry("n", "é");
        assertThat(rig.parameters(Rig.post(JSON, "\uFEFF{\"token\":\"" + TOKEN + "\",\"n\":\"é\"}")))
                .as("JSON with a byte order mark")
                .containsEntry("n", "é");
    }

    @Test
    void thereAreSoManyAtMost() {
        String allowed =
                IntStream.range(2, Variables.MOST).mapToObj(i -> "&n" + i + '=').collect(Collectors.joining());

        assertThat(rig.parameters(Rig.get(CREATE + allowed))).as("the most").hasSize(Variables.MOST);
        assertThat(rig.launch(Rig.get(CREATE + allowed + "&one=more")).body())
                .as("one more")
                .contains(Refusal.TOO_MANY_VARIABLES.reason());
        assertThat(rig.launch(Rig.get(CREATE + allowed + "&n2=")).body())
                .as("names that come again count too")
                .contains(Refusal.TOO_MANY_VARIABLES.reason());
    }

    private static ApiRequest xml(String variables) {
        return Rig.post(XML, "<session><token>" + TOKEN + "</token>" + variables + "</session>");
    }
}
