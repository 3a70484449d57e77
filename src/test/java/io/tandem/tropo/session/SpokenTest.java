package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.document.Say;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What applications say comes to the switch in pieces that it can play. */
class SpokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Hello there | - | TEXT Hello there",
                "https://a.example/x.wav | - | AUDIO https://a.example/x.wav",
                "Hi HTTP://a.example/x.wav and bye | - | TEXT Hi, AUDIO HTTP://a.example/x.wav, TEXT and bye",
                "<speak>Hi <break/> https://a.example</speak> | - | SSML <speak>Hi <break/> https://a.example</speak>",
                "<?xml version='1.0'?><speak/> | - | SSML <?xml version='1.0'?><speak/>",
                "1234 | DIGITS | TEXT 1 2 3 4",
                "12 34 | DIGITS | TEXT 1 2 3 4",
                "1234 | NUMBER | TEXT 1234",
                "2026-03-01 | DATE | TEXT 2026-03-01"
            })
    void textsMarkupAndSoundsAreToldApart(String value, String as, String expected) {
        assertThat(Spoken.of(List.of(say(value, Optional.ofNullable(as).map(Say.As::valueOf)))).stream()
                        .map(prompt -> prompt.kind() + " " + prompt.value())
                        .collect(Collectors.joining(", ")))
                .as(value)
                .isEqualTo(expected);
    }

    @Test
    void severalPromptsKeepTheirOrderAndVoice() {
        assertThat(Spoken.of(List.of(say("one", Optional.empty()), say("two", Optional.empty()))))
                .as("both, in order")
                .extracting("value", "voice")
                .containsExactly(tuple("one", "kate"), tuple("two", "kate"));
    }

    private static Say say(String value, Optional<Say.As> as) {
        return new Say(value, as, Optional.empty(), List.of(), "kate", LogSecurity.NONE);
    }
}
