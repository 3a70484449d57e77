package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json; charset=utf-8 | UTF-8",
                "application/json;charset=utf8 | UTF-8",
                "application/json; Charset=\"UTF-8\" | UTF-8",
                "text/html; charset=ISO-8859-1 | ISO-8859-1",
                "text/html | UTF-8",
                "application/json; charset=utf-16be | UTF-16BE",
                "application/json; charset=no-such | UTF-8",
                "application/json; charset=!! | UTF-8",
                "application/json; charset= | UTF-8",
                "; ;= | UTF-8",
                "nonsense | UTF-8"
            })
    void textIsReadByTheDeclaredCharsetOrElseAsUtf8(String contentType, String charset) {
        assertThat(AnswerText.decode("Grüße".getBytes(Charset.forName(charset)), contentType))
                .as(contentType)
                .isEqualTo("Grüße");
    }

    @Test
    void withoutATypeItIsUtf8() {
        assertThat(AnswerText.decode("Grüße".getBytes(StandardCharsets.UTF_8), null))
                .as("several frameworks send none")
                .isEqualTo("Grüße");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(AnswerText.decode("\uFEFF{}".getBytes(StandardCharsets.UTF_8), null))
                .as("JSON must not begin with one, and editors write it")
                .isEqualTo("{}");
    }

    @Test
    void malformedBytesAreMarked() {
        assertThat(AnswerText.decode("Grüße".getBytes(StandardCharsets.ISO_8859_1), null))
                .as("a wrong charset garbles letters and no more")
                .startsWith("Gr\uFFFD")
                .endsWith("e");
    }
}
