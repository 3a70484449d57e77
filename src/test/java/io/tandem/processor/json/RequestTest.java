package io.tandem.processor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.processor.RequestException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How requests are spelt and read (spec 3, 10). */
class RequestTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "session.addchannel,session.addchannel,session.addchannel",
                "session.request.addchannel,session.request.addchannel,session.addchannel",
                " session.request.getdirectory ,session.request.getdirectory,session.getdirectory",
                "session.request.externalnotredyreasons,session.request.externalnotreadyreasons,"
                        + "session.externalnotreadyreasons",
                " interaction.request.recording.stop,interaction.request.recording.stop,interaction.recording.stop",
                "session.request.request.logout,session.request.request.logout,session.request.logout",
                "request.x,request.x,request.x"
            })
    void isKnownByEitherSpellingAndAnsweredInTheClients(String sent, String answered, String known) {
        Request request =
                new Request(Json.createObjectBuilder().add("command", sent).build());

        assertThat(request.command()).as("in the response").isEqualTo(answered);
        assertThat(request.verb()).as("as it is known").isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'command':null,'target':7}", "{'command':[],'target':{}}"})
    void hasEmptyNamesWhereThereAreNone(String text) {
        assertThat(new Request(parse(text)).command()).isEmpty();
        assertThat(new Request(parse(text)).target()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'data':null}", "{'data':{}}"})
    void hasEmptyDataWhereThereAreNone(String text) {
        assertThat(new Request(parse(text)).data().object()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'data':[]}", "{'data':'x'}", "{'data':1}", "{'data':false}"})
    void refusesDataThatAreNoObject(String text) {
        assertThatThrownBy(() -> new Request(parse(text)).data()).isInstanceOf(RequestException.class);
    }

    @Test
    void readsMembersAsTheyAreMeant() {
        Data data = new Data(parse("{'text':'a','number':4001,'yes':true,'inner':{'id':'C1'},'none':null}"));

        assertThat(data.text("text", 10)).isEqualTo("a");
        assertThat(data.id("number", 10)).as("a number for an id").isEqualTo("4001");
        assertThat(data.flag("yes", false)).isTrue();
        assertThat(data.flag("none", true)).as("missing").isTrue();
        assertThat(data.object("inner").id("id", 10)).isEqualTo("C1");
        assertThat(data.optionalText("none", 10)).as("null counts as missing").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'x':null}",
                "{'x':''}",
                "{'x':'  '}",
                "{'x':'12345678901'}",
                "{'x':12345678901}",
                "{'x':1.5}",
                "{'x':1e999999999}",
                "{'x':[]}",
                "{'x':{}}",
                "{'x':true}"
            })
    void refusesWhatIsNoId(String text) {
        Data data = new Data(parse(text));

        assertThatThrownBy(() -> data.id("x", 10))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'x':1}", "{'x':'true'}", "{'x':[]}"})
    void refusesWhatIsNeitherYesNorNo(String text) {
        Data data = new Data(parse(text));

        assertThatThrownBy(() -> data.flag("x", false)).isInstanceOf(RequestException.class);
        assertThatThrownBy(() -> new Data(parse("{}")).requiredFlag("x")).isInstanceOf(RequestException.class);
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
