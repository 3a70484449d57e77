package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.ChatServiceProfile.Medium;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatServiceDetailsTest {

    private static ChatServiceDetails named(String name) {
        return new ChatServiceDetails(300, name, Medium.CHAT, Optional.of(56L), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "customer-support", "Sales_2.north", "7"})
    void takesNamesOfLettersDigitsAndThreeSigns(String name) {
        assertThat(named(name).name()).isEqualTo(name);
    }

    @Test
    void takesAHundredCharactersAndNoMore() {
        assertThat(named("x".repeat(100)).name()).hasSize(100);
        assertThatThrownBy(() -> named("x".repeat(101))).hasMessageContaining("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a*", "é", "a\0", "a\n"})
    void refusesOtherNames(String name) {
        assertThatThrownBy(() -> named(name))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("name");
    }

    @ParameterizedTest
    @CsvSource({"CHAT, , , needs a queue or an application", "CHAT, 56, bot, not both", ", 56, , medium is missing"})
    void refusesWhatLeadsNowhereOrTwoWays(Medium medium, Long queueId, String application, String reason) {
        assertThatThrownBy(() -> new ChatServiceDetails(
                        300, "bot", medium, Optional.ofNullable(queueId), Optional.ofNullable(application)))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAnApplicationWithoutAName() {
        assertThatThrownBy(() -> new ChatServiceDetails(300, "bot", Medium.TEXT, Optional.empty(), Optional.of(" ")))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("application");
    }
}
