package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelxlSessionTest {

    @ParameterizedTest
    @ValueSource(ints = {'\0', '\n', '\r', '\t', 0x1B, 0x7F, 0x85, 0x9B, 0x200B, 0x2028, 0x2029, 0x202E, 0xFEFF})
    void aReasonInTheLogHasNothingThatEndsALineOrCommandsATerminal(int character) {
        assertThat(TelxlSession.harmless("a" + Character.toString(character) + "b"))
                .as("U+%04X", character)
                .isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({"shift over", "<b>caf\u00e9</b>", "\u65e5\u672c\u8a9e \ud83d\ude00"})
    void aReasonInTheLogIsOtherwiseWhatTheClientWrote(String reason) {
        assertThat(TelxlSession.harmless(reason)).isEqualTo(reason);
    }
}
