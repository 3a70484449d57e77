package io.tandem.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that are written as text. */
class ObjectTextTest {

    private final JsonText json = new JsonText(10);

    @Test
    void hasItsFieldsInTheirOrder() {
        ObjectText object = new ObjectText()
                .add("channel", "/a")
                .add("n", -7)
                .add("successful", true)
                .addJson("data", "[1]");

        assertThat(object).hasToString("{\"channel\":\"/a\",\"n\":-7,\"successful\":true,\"data\":[1]}");
    }

    @Test
    void goesOnAfterAnother() {
        assertThat(new ObjectText(new ObjectText().add("channel", "/a").toString()).add("n", 1))
                .hasToString("{\"channel\":\"/a\",\"n\":1}");
        assertThat(new ObjectText("{}").add("n", 1)).hasToString("{\"n\":1}");
    }

    @Test
    void mayBeEmpty() {
        assertThat(new ObjectText()).hasToString("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"quoted\"",
                "back\\slash",
                "\b\t\n\f\r",
                "\u0000\u001f",
                "ä€\u2028",
                "\uD83D\uDE00"
            })
    void whatIsReadOfItIsWhatWasWritten(String text) {
        String written = new ObjectText().add(text, text).toString();

        JsonObject read = json.parse(written).asJsonObject();

        assertThat(read.getString(text)).as("read from %s", written).isEqualTo(text);
    }

    @Test
    void itIsWrittenAsThePlatformWritesIt() {
        for (char character = 0; character < 0x300; character++) {
            String text = "a" + character + "b";
            assertThat(new ObjectText().add("x", text).toString())
                    .as("character %d", (int) character)
                    .isEqualTo(JsonParts.object().add("x", text).build().toString());
        }
    }
}
