package io.tandem.bayeux.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "42", "a", "Z", "1a2B3c", "0"})
    void takesLettersAndDigits(String id) {
        assertThat(Ids.valid(id)).as("id \"%s\"", id).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "1 ", "-1", "1.5", "a_b", "a-b", "<b>", "é", "１", "\u0000"})
    void refusesEverythingElse(String id) {
        assertThat(Ids.valid(id)).as("id \"%s\"", id).isFalse();
    }

    @Test
    void takesNoMoreCharactersThanTheLongest() {
        assertThat(Ids.valid("a".repeat(64))).as("64 characters").isTrue();
        assertThat(Ids.valid("a".repeat(65))).as("65 characters").isFalse();
    }
}
