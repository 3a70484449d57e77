package io.tandem.session.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextPartsTest {

    private final TextParts parts = new TextParts(6);

    @Test
    void givesAMessageThatCameWhole() {
        assertThat(parts.add("abc", true)).contains(new TextParts.Whole(Optional.of("abc")));
    }

    @Test
    void putsPartsTogetherAndBeginsAnew() {
        assertThat(parts.add("ab", false)).as("not yet").isEmpty();
        assertThat(parts.add("cd", false)).as("not yet").isEmpty();
        assertThat(parts.add("ef", true)).contains(new TextParts.Whole(Optional.of("abcdef")));
        assertThat(parts.add("g", true)).as("the next one").contains(new TextParts.Whole(Optional.of("g")));
    }

    @Test
    void dropsWhatIsTooLargeAndGoesOn() {
        parts.add("abcd", false);
        parts.add("efgh", false);
        assertThat(parts.add("i", true)).as("too large").contains(new TextParts.Whole(Optional.empty()));
        assertThat(parts.add("abcdefg", true)).as("too large at once").contains(new TextParts.Whole(Optional.empty()));
        assertThat(parts.add("ok", true)).contains(new TextParts.Whole(Optional.of("ok")));
    }
}
