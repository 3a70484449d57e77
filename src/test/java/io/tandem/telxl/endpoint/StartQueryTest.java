package io.tandem.telxl.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.telxl.json.Fields;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query string in place of session_start's fields (spec 2.2). */
class StartQueryTest {

    @Test
    void readsTheFourParameters() {
        Fields fields = read("u=Mr%20Black&p=secret&opID=007&configID=01");
        assertThat(fields.text("user", 100)).as("2.2 u").isEqualTo("Mr Black");
        assertThat(fields.text("pass", 100)).as("2.2 p").isEqualTo("secret");
        assertThat(fields.id("agent_id")).as("2.2 opID").isEqualTo(7);
        assertThat(fields.id("config_id")).as("2.2 configID").isEqualTo(1);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("percent", "p=%70%26%3D%3F%25", "p&=?%"),
                arguments("UTF-8", "p=caf%C3%A9%F0%9F%98%80", "caf\u00e9\ud83d\ude00"),
                arguments("plus is a blank", "p=Mr+Black", "Mr Black"),
                arguments("plus sign", "p=a%2Bb", "a+b"),
                arguments("equals sign", "p=a=b==", "a=b=="),
                arguments("lone percent is taken as it is", "p=100%", "100%"),
                arguments("broken percent is taken as it is", "p=%zz%2", "%zz%2"),
                arguments("the last of repeated ones counts", "p=first&p=last", "last"),
                arguments("empty parts do not matter", "&&p=secret&", "secret"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("values")
    void decodesAValue(String row, String query, String expected) {
        assertThat(read(query).text("pass", 100)).as(row).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "p=", "u=Mr+Black&p="})
    void takesAnEmptyValueAsNotGiven(String query) {
        assertThat(read(query).optionalText("pass", 100)).isEmpty();
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(
            strings = {
                "&",
                "=",
                "U=Mr+Black",
                "P=secret",
                "opid=7",
                "opId=7",
                "OPID=7",
                "configid=1",
                "user=Mr+Black",
                "mode=api"
            })
    void findsNoStartWithoutOneOfTheFourNamesAsTheyAreSpelt(String query) {
        assertThat(StartQuery.read(query)).as("2.2: case-sensitive").isEmpty();
    }

    @Test
    void knowsNoParameterForTheMode() {
        assertThat(read("u=Mr+Black&mode=web").optionalText("mode", 10))
                .as("2.2")
                .isEmpty();
    }

    private static Fields read(String query) {
        return StartQuery.read(query).orElseThrow();
    }
}
