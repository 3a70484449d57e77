package io.tandem.contact.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.time.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentTest {

    private static final Duration LIFE = Duration.ofSeconds(30);

    private final ManualClock clock = new ManualClock();
    private final Recent<String> recent = new Recent<>(clock, LIFE, 10, String::length);

    @Test
    void findsWhatIsWantedInItsOrder() {
        recent.add("b1");
        recent.add("a1");
        recent.add("b2");

        assertThat(recent.find(piece -> piece.startsWith("b"))).containsExactly("b1", "b2");
        assertThat(recent.find(piece -> true)).as("still there").containsExactly("b1", "a1", "b2");
    }

    @Test
    void takesWhatIsWantedOnce() {
        recent.add("b1");
        recent.add("a1");
        recent.add("b2");

        assertThat(recent.take(piece -> piece.startsWith("b"))).containsExactly("b1", "b2");
        assertThat(recent.find(piece -> true)).as("what was not wanted").containsExactly("a1");
    }

    @Test
    void forgetsWhatIsOld() {
        recent.add("old");
        clock.advance(Duration.ofSeconds(20));
        recent.add("new");
        clock.advance(Duration.ofSeconds(11));

        assertThat(recent.take(piece -> true)).containsExactly("new");
    }

    @Test
    void forgetsTheOldestWhenThereIsNoMoreRoom() {
        recent.add("1234");
        recent.add("56789");
        recent.add("abc");

        assertThat(recent.find(piece -> true)).containsExactly("56789", "abc");
    }

    @Test
    void whatWasTakenMakesRoom() {
        recent.add("123456789");
        recent.take(piece -> true);
        recent.add("abcde");
        recent.add("fghij");

        assertThat(recent.find(piece -> true)).containsExactly("abcde", "fghij");
    }
}
