package io.tandem.tropo.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.read.DocumentReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In tables, apostrophes stand for quotation marks. What is to be hidden has the word hush in it. */
class MaskingTest {

    private static final String HUSH = "hush";

    private static String json(String table) {
        return table.replace('\'', '"');
    }

    private static String tropo(String step) {
        return json("{'tropo':[" + step + "]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utterance", "interpretation", "value", "concept", "xml", "initialText"})
    void hidesWhatWasPutInIfThatIsWantedWhereverAndWhateverItIs(String field) {
        for (String value : new String[] {"'hush'", "[1,'hush']", "{'a':'hush'}", "4711.0", "true"}) {
            for (String place : new String[] {
                "{'session':{'id':'s1','%s':%s}}",
                "{'result':{'sequence':1,'actions':{'name':'pin','%s':%s}}}",
                "{'result':{'actions':[{'name':'a'},{'name':'pin','%s':%s}]}}"
            }) {
                String body = json(place.formatted(field, value));

                assertThat(Masking.posted(body, true)).as(body).isEqualTo(json(place.formatted(field, "'***'")));
                assertThat(Masking.posted(body, false)).as("not wanted").isEqualTo(body);
            }
        }
    }

    static Stream<String> prompts() {
        return Stream.of(
                "{'say':{'value':'hush'}}",
                "{'say':{'value':'hush','as':'DIGITS','voice':'kate','event':'timeout'}}",
                "{'say':[{'value':'hush'},{'value':'hush 2','event':'nomatch'}]}",
                "{'say':'hush'}",
                "{'say':['hush',['hush']]}",
                "{'say':4711}",
                "{'say':{'value':{'deep':['hush']}}}",
                "{'say':{'value':'subject hush','media':['hush',{'x':'hush'}]}}",
                "{'Say':{'VALUE':'hush'}}",
                "{'ask':{'name':'pin','choices':{'value':'[4 DIGITS]'},'say':[{'value':'hush'}]}}",
                "{'message':{'to':'+14155550100','say':{'value':'hush'}}}",
                "{'call':{'to':'+14155550100','machineDetection':{'introduction':'hush','voice':'kate'}}}",
                "{'record':{'url':'http://x.example/','say':[{'value':'hush'}]}}",
                "{'on':{'event':'continue','next':'/n','say':{'value':'hush'}}}",
                "{'on':[{'event':'hangup'},{'event':'continue','say':[{'value':'hush'}]}]}",
                "{'transfer':{'to':'+1','on':[{'event':'ring','say':{'value':'hush'}},"
                        + "{'event':'connect','ask':{'say':[{'value':'hush'}],'choices':{'value':'[1 DIGIT]'}}}]}}",
                "{'conference':{'id':'c','joinPrompt':{'value':'hush','voice':'kate'},'leavePrompt':'hush'}}");
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void hidesWhatIsToBeSaidIfThatIsWanted(String step) {
        String masked = Masking.document(tropo(step), true);

        assertThat(masked).doesNotContain(HUSH, "4711").contains("***");
        assertThat(Masking.document(tropo(step), false)).as("not wanted").isEqualTo(tropo(step));
    }

    @Test
    void showsTheRestOfADocumentWhosePromptsAreHidden() {
        String step =
                "{'ask':{'name':'pin','attempts':3,'timeout':30.0,'bargein':true,'choices':{'value':'[4 DIGITS]'},"
                        + "'say':[{'value':%s,'event':'timeout','as':'DIGITS','voice':'kate'}]}}"
                        + ",{'conference':{'id':'c','joinPrompt':true}},{'hangup':null},{'say':{'value':null}}";

        assertThat(Masking.document(tropo(step.formatted("'hush'")), true)).isEqualTo(tropo(step.formatted("'***'")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'record':{'url':'http://x.example/','username':%s,'password':%s}}",
                "{'record':{'url':{'url':'s3:bucket','username':%s,'password':%s}}}",
                "{'startRecording':{'url':[{'url':'http://a.example/','username':%s,'PassWord':%s}]}}",
                "{'call':{'to':'+1','recording':[{'url':'u','username':%s,'password':%s}]}}",
                "{'on':{'event':'continue','next':'/n','record':{'username':%s,'password':%s}}}",
                "{'transfer':{'to':'+1','on':{'event':'connect','record':{'username':%s,'password':%s}}}}",
                "{'call':{'to':'+1','headers':{'Proxy-Authorization':%s,'Cookie':%s}}}",
                "{'answer':{'headers':{'Set-Cookie':%s,'X-Api-Key':%s}}}"
            })
    void alwaysHidesCredentialsInDocuments(String step) {
        String expected = tropo(step.formatted("'***'", "'***'"));
        for (String value : new String[] {"'hush'", "['hush']", "{'a':{'b':'hush'}}", "12345", "false"}) {
            String document = tropo(step.formatted(value, value));

            assertThat(Masking.document(document, false)).isEqualTo(expected);
            assertThat(Masking.document(document, true)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "Token", "access_token", "apiToken", "password", "client-secret", "api_key"})
    void alwaysHidesSecretVariablesOfLaunches(String name) {
        String body = "{'session':{'id':'s1','initialText':null,'parameters':{'action':'create','%s':'%s'}}}";

        assertThat(Masking.posted(json(body.formatted(name, HUSH)), false))
                .isEqualTo(json(body.formatted(name, "***")));
        assertThat(Masking.posted(json(body.formatted(name, HUSH)), true)).isEqualTo(json(body.formatted(name, "***")));
    }

    @Test
    void alwaysHidesHeadersOfCallsThatHoldCredentials() {
        String body = "{'session':{'headers':{'Authorization':'%s','Via':'SIP/2.0/UDP 192.0.2.1;branch=z9'}}}";

        assertThat(Masking.posted(json(body.formatted(HUSH)), false)).isEqualTo(json(body.formatted("***")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'on':{'event':'continue','next':'http://%s@x.example/n'}} | me:hush | ***",
                "{'record':{'url':['https://%s@x.example/up']}} | hush | ***",
                "{'say':{'value':'http://%s@x.example/hello.wav'}} | a@b:hush | ***",
                "{'say':{'value':'Hear <audio src=\\'ftp://%s@x.example/a\\'/>'}} | a:hush | ***",
                "{'transfer':{'to':['sip:%s@x.example']}} | bob:hush | bob:***",
                "{'on':{'next':'/n?a=1&token=%s&b=2'}} | hush | ***",
                "{'on':{'next':'//%s@x.example/n?X-Amz-Signature=1'}} | me:hush | ***"
            })
    void alwaysHidesWhatIsSecretInUrls(String step, String secret, String shown) {
        String document = tropo(step.formatted(secret));

        assertThat(Masking.document(document, false))
                .doesNotContain(HUSH)
                .contains(shown)
                .contains(step.contains("x.example") ? "@x.example" : "a=1&token=***&b=2");
    }

    @Test
    void ofMembersThatComeTwiceNoneIsShown() {
        assertThat(Masking.document(tropo("{'record':{'password':'hush','password':'hush 2'}}"), false))
                .isEqualTo(tropo("{'record':{'password':'***'}}"));
    }

    @Test
    void escapesAreNoWayAround() {
        String escaped =
                tropo("{'record':{'pass\\u0077ord':'hush'}},{'on':{'next':'http:\\/\\/me:hush@x.example\\/'}}");

        assertThat(Masking.document(escaped, false)).doesNotContain(HUSH).contains("//***@x.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hush",
                "<html>hush</html>",
                "{'password':'hush'",
                "{'password':'hush'} hush",
                "{'password':'hush',}",
                "{password:'hush'}",
                "'hush'",
                "{'a':1e999999999999}hush",
                "\u0000hush",
                "[hush]"
            })
    void ofWhatIsNoJsonOnlyTheLengthIsShown(String table) {
        String body = json(table);
        String expected = "[" + body.length() + " characters, not shown: no JSON object]";

        assertThat(Masking.posted(body, false)).isEqualTo(expected);
        assertThat(Masking.posted(body, true)).isEqualTo(expected);
        assertThat(Masking.document(body, false)).isEqualTo(expected);
        assertThat(Masking.document(body, true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"60, true", "64, true", "65, false", "5000, false", "500000, false"})
    void ofJsonThatNestsTooDeepOnlyTheLengthIsShown(int depth, boolean shown) {
        String body = "[".repeat(depth - 1) + "{\"password\":\"hush\",\"a\":1}" + "]".repeat(depth - 1);

        assertThat(Masking.document(body, false))
                .isEqualTo(
                        shown
                                ? body.replace(HUSH, "***")
                                : "[" + body.length() + " characters, not shown: no JSON object]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n"})
    void nothingIsShownAsNothing(String nothing) {
        assertThat(Masking.document(nothing, true))
                .as("an empty answer is an answer")
                .isEqualTo(nothing);
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void whatWasMaskedStaysAsItIs(String step) {
        String masked = Masking.document(tropo(step), true);

        assertThat(Masking.document(masked, false)).isEqualTo(masked);
        assertThat(Masking.document(masked, true)).isEqualTo(masked);
    }

    @Test
    void whatIsNotShownStaysSo() {
        String masked = Masking.document("no JSON", false);

        assertThat(Masking.posted(masked, true)).as("the first length").isEqualTo(masked);
    }

    static Stream<Arguments> shownAsTheyAre() {
        return Stream.of(
                Arguments.of("{'a':[1,1.50,-1,true,false,null,'Grüße \\\\ \\' / 😀',{},[]]}"),
                Arguments.of("[]"),
                Arguments.of("{'result':{'state':'ANSWERED','userType':'HUMAN','error':null,'calledid':'4711'}}"),
                Arguments.of("{'tropo':[{'wait':{'milliseconds':1000,'allowSignals':['exit','stop']}}]}"));
    }

    @ParameterizedTest
    @MethodSource("shownAsTheyAre")
    void whatIsNotSecretIsShownAsItIs(String table) {
        assertThat(Masking.posted(json(table), true)).isEqualTo(json(table));
        assertThat(Masking.document(json(table), true)).isEqualTo(json(table));
    }

    @Test
    void whatIsShownOfADocumentCanBeReadAsOne() {
        String document = tropo("{'say':[{'value':'hush'}]},{'record':{'url':'http://me:hush@x.example/'}}");

        assertThat(new DocumentReader().read(Masking.document(document, true)).steps())
                .as("steps of what is shown")
                .hasSize(2);
    }
}
