package io.tandem.contact.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc",
        "abcdef, abcde",
        "'', ''",
        "a\0b\0, ab",
        "\0abcde, abcde",
        "ab\ud83d\ude00, ab\ud83d\ude00",
        "abcd\ud83d\ude00, abcd?",
        "\ude00b, ?b"
    })
    void keepsWhatADatabaseTakesAndHasRoomFor(String text, String kept) {
        assertThat(Columns.text(text, 5)).isEqualTo(kept);
    }

    @Test
    void timesAreAsExactAsTheDatabase() {
        assertThat(Columns.time(Instant.parse("2026-10-24T23:00:00.123456789Z")))
                .isEqualTo("2026-10-24T23:00:00.123456Z");
    }
}
