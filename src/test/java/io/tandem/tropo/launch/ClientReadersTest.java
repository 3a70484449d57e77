package io.tandem.tropo.launch;

import static io.tandem.tropo.launch.Rig.FORM;
import static io.tandem.tropo.launch.Rig.JSON;
import static io.tandem.tropo.launch.Rig.SESSION;
import static io.tandem.tropo.launch.Rig.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What is known of how clients in the field ask and how they read the answers (spec 15, launch clients). */
class ClientReadersTest {

    private static final Pattern ANCHORED = Pattern.compile("^<session><success>true</success>.*");

    private final Rig rig = new Rig();

    @Test
    void readersThatLookForTextsFindThem() {
        String launched = rig.launch(Rig.get("action=create&token=" + TOKEN)).body();

        assertThat(launched).as("anywhere").contains("<success>true</success>");
        assertThat(launched).as("from the beginning").matches(ANCHORED);
        assertThat(launched.substring(launched.indexOf("<id>") + 4, launched.indexOf("</id>")))
                .as("the id needs no trimming")
                .isEqualTo(SESSION);
        assertThat(rig.signal(Rig.get("action=signal&value=x")).body())
                .as("a signal, as one text")
                .contains("<signal><status>QUEUED</status></signal>");
        assertThat(rig.launch(Rig.get("action=create&token=wrong")).body())
                .as("a failure")
                .doesNotContain("<success>true</success>");
    }

    @Test
    void readersThatParseXmlFindTheElements() throws Exception {
        for (String token : new String[] {TOKEN, "wrong"}) {
            String body = rig.launch(Rig.get("action=create&token=" + token)).body();
            Element session = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)))
                    .getDocumentElement();

            assertThat(session.getElementsByTagName("success").item(0).getTextContent())
                    .as("of %s", token)
                    .isEqualTo(String.valueOf(token.equals(TOKEN)));
        }
    }

    @Test
    void theJavaClientGetsTheJsonItAsksFor() {
        ApiRequest launch =
                Rig.with(Rig.accepting(Rig.post(FORM, "token=" + TOKEN + "&to=%2B1555"), JSON), "action=create");

        ApiAnswer answer = rig.launch(launch);

        assertThat(answer.status()).as("anything else is an error to it").isEqualTo(200);
        assertThat(answer.body())
                .as("what does not begin so it takes for a form")
                .startsWith("{");
        JsonObject json = Json.createReader(new StringReader(answer.body())).readObject();
        assertThat(json.getBoolean("success")).isTrue();
        assertThat(json.getString("id")).isEqualTo(SESSION);
    }

    @Test
    void theJavaClientCanReadForms() {
        for (String token : new String[] {TOKEN, "wrong"}) {
            String form = rig.launch(Rig.post(FORM, "token=" + token)).body();

            Map<String, String> read = Arrays.stream(form.split("&"))
                    .map(pair -> pair.split("="))
                    .collect(Collectors.toMap(sides -> sides[0], sides -> sides[1]));
            assertThat(read)
                    .as("every pair has two sides, or it fails")
                    .containsEntry("success", String.valueOf(token.equals(TOKEN)));
        }
    }

    @Test
    void whoWritesQueriesByHandIsUnderstood() {
        assertThat(rig.parameters(Rig.get("action=create&token=" + TOKEN + "&to=14155550100&msg=Hi!&")))
                .as("with an & at the end, as the C# client leaves it")
                .containsEntry("to", "14155550100")
                .containsEntry("msg", "Hi!");
        assertThat(rig.parameters(Rig.get("action=create&token=" + TOKEN + "&to=+14155550100")))
                .as("a plus that was not escaped has always been a blank")
                .containsEntry("to", " 14155550100");
    }
}
