package io.tandem.bayeux.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.session.OutboxMessage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How what waits for a client is joined (spec 14). */
class ArrayFramingTest {

    @Test
    void aMessageAloneIsAnArrayOfItsOwn() {
        assertThat(frames(64, "{}")).containsExactly("[{}]");
    }

    @Test
    void whatWaitsIsOneArrayInItsOrder() {
        assertThat(frames(64, "{\"a\":1}", "{\"a\":2}", "{\"a\":3}"))
                .containsExactly("[{\"a\":1},{\"a\":2},{\"a\":3}]");
    }

    @Test
    void repliesAreAFrameOfTheirOwnBetweenWhatWasBeforeAndAfter() {
        assertThat(frames(64, "[{}]", "1", "2", "[3,4]", "[5]", "6"))
                .containsExactly("[{}]", "[1,2]", "[3,4]", "[5]", "[6]");
    }

    @Test
    void framesCarryAsManyAsConfigured() {
        assertThat(frames(2, "1", "2", "3", "4", "5")).containsExactly("[1,2]", "[3,4]", "[5]");
        assertThat(frames(1, "1", "2", "[3,4]")).containsExactly("[1]", "[2]", "[3,4]");
    }

    @Test
    void severalAreNotLongerThanClientsTake() {
        String half = "x".repeat(8_190);

        assertThat(frames(64, half, half, half))
                .as("with comma and brackets two are 16,383 characters")
                .containsExactly('[' + half + ',' + half + ']', '[' + half + ']');
        assertThat(frames(64, half, half + "xx", half)).hasSize(3);
    }

    @Test
    void oneThatIsLongerGoesAlone() {
        String large = "x".repeat(100_000);

        assertThat(frames(64, "1", large, "2")).containsExactly("[1]", '[' + large + ']', "[2]");
    }

    private static List<String> frames(int most, String... texts) {
        return new ArrayFraming(most)
                .frames(IntStream.range(0, texts.length)
                        .mapToObj(i -> new OutboxMessage(i + 1, texts[i]))
                        .toList());
    }
}
