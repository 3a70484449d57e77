package io.tandem.operations.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tandem.directory.ChatServiceDetails;
import io.tandem.directory.ChatServiceProfile;
import io.tandem.directory.ChatServiceProfile.Medium;
import io.tandem.directory.DirectoryException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatServiceBodyTest {

    private static final ChatServiceDetails SUPPORT =
            new ChatServiceDetails(300, "support", Medium.CHAT, Optional.of(56L), Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"customer\":300,\"medium\":\"CHAT\",\"queue\":56}",
                "{\"name\":\"support\",\"customer\":300,\"medium\":\"CHAT\",\"queue\":56,\"application\":null}"
            })
    void readsWhatHasToBeThere(String body) {
        assertThat(ChatServiceBody.read("support", body)).isEqualTo(SUPPORT);
    }

    @Test
    void whatIsShownCanBeSentBack() throws Exception {
        ChatServiceProfile bot =
                new ChatServiceProfile(81, 300, "bot", Medium.TEXT, Optional.empty(), Optional.of("demo"));
        String shown;
        try (Jsonb jsonb = JsonbBuilder.create()) {
            shown = jsonb.toJson(ChatServiceView.of(bot));
        }

        assertThat(shown).as("what is not there is left out").doesNotContain("queue", "null");
        assertThat(ChatServiceBody.read("bot", shown))
                .isEqualTo(new ChatServiceDetails(300, "bot", Medium.TEXT, Optional.empty(), Optional.of("demo")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "[]", "\"text\"", "{\"customer\":300", "{} {}", "{\"customer\":[[300]]}"})
    void refusesWhatIsNoObject(String body) {
        assertThatThrownBy(() -> ChatServiceBody.read("support", body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'{`medium`:`CHAT`,`queue`:56}', customer",
                "'{`customer`:`300`,`medium`:`CHAT`,`queue`:56}', customer",
                "'{`customer`:3.5,`medium`:`CHAT`,`queue`:56}', customer",
                "'{`customer`:-1,`medium`:`CHAT`,`queue`:56}', customer",
                "'{`customer`:99999999999999999999,`medium`:`CHAT`,`queue`:56}', customer",
                "'{`customer`:1e999999,`medium`:`CHAT`,`queue`:56}', customer",
                "'{`customer`:300,`queue`:56}', medium",
                "'{`customer`:300,`medium`:`VOICE`,`queue`:56}', medium",
                "'{`customer`:300,`medium`:1,`queue`:56}', medium",
                "'{`customer`:300,`medium`:`CHAT`,`queue`:{}}', queue",
                "'{`customer`:300,`medium`:`CHAT`}', queue",
                "'{`customer`:300,`medium`:`CHAT`,`queue`:56,`application`:`demo`}', not both",
                "'{`customer`:300,`medium`:`CHAT`,`application`:``}', application",
                "'{`customer`:300,`medium`:`CHAT`,`application`:5}', application",
                "'{`customer`:300,`medium`:`CHAT`,`queue`:56,`name`:`Support`}', name in the body",
                "'{`customer`:300,`medium`:`CHAT`,`queueId`:56}', no member of that name"
            })
    void refusesWhatItCannotUseAndSaysWhy(String body, String reason) {
        assertThat(catchThrowable(() -> ChatServiceBody.read("support", body.replace('`', '"'))))
                .as(body)
                .isInstanceOfAny(IllegalArgumentException.class, DirectoryException.class)
                .hasMessageContaining(reason);
    }
}
