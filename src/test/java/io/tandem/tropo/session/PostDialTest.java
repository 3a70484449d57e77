package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Destination;
import io.tandem.tropo.document.Dial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys after the answer are those of who answered. */
class PostDialTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "+14155551212 | +14155551212 | -",
                "+14155551212;postd=1234pp56 | +14155551212 | 1234pp56",
                "+14155551212;postd=12;pause=3s | +14155551212 | ppp12",
                "+14155551212;postd=12;pause=1500ms | +14155551212 | pp12",
                "+14155551212;pause=5s | +14155551212 | -",
                "01632 960001,01632 960005;postd=7 | 01632960005 | 7",
                "01632 960001;postd=7,01632 960005 | 01632960005 | -"
            })
    void keysAreThoseOfWhoAnswered(String called, String answered, String keys) {
        List<Destination> to = Stream.of(called.split(",")).map(Destination::of).toList();
        Dial dial = new Dial(
                to, Optional.empty(), Channel.VOICE, Optional.empty(), Duration.ofSeconds(30), false, Map.of());

        assertThat(PostDial.keys(dial, answered)).as(called).isEqualTo(Optional.ofNullable(keys));
    }
}
