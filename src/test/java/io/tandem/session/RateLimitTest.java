package io.tandem.session;

import static io.tandem.session.RateLimit.Verdict.CUT;
import static io.tandem.session.RateLimit.Verdict.PASS;
import static io.tandem.session.RateLimit.Verdict.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    private static final int RATE = 50;
    private static final int BURST = 200;

    private final ManualClock clock = new ManualClock();
    private final RateLimit limit = new RateLimit(RATE, BURST, clock);

    @Test
    void letsABurstThroughAndRefusesTheNext() {
        assertThat(next(BURST)).as("the burst").isEqualTo(Map.of(PASS, BURST));
        assertThat(limit.next()).as("one more").isEqualTo(REFUSE);
    }

    @Test
    void letsThroughAtTheRateAfterTheBurst() {
        next(BURST);

        clock.advance(Duration.ofSeconds(1));

        assertThat(next(RATE + 1)).isEqualTo(Map.of(PASS, RATE, REFUSE, 1));
    }

    @Test
    void savesUpNoMoreThanABurst() {
        clock.advance(Duration.ofHours(1));

        assertThat(next(BURST + 1)).isEqualTo(Map.of(PASS, BURST, REFUSE, 1));
    }

    @Test
    void isNotConfusedByAClockThatIsSetBack() {
        next(BURST);
        clock.advance(Duration.ofHours(-1));
        assertThat(limit.next()).as("no time has passed").isEqualTo(REFUSE);

        clock.advance(Duration.ofSeconds(1));
        assertThat(limit.next()).as("counts from the new time").isEqualTo(PASS);
    }

    @Test
    void cutsAfterTenBurstsOfRefusals() {
        next(BURST);

        assertThat(next(10 * BURST)).as("patience").isEqualTo(Map.of(REFUSE, 10 * BURST));
        assertThat(limit.next()).as("no more patience").isEqualTo(CUT);
        assertThat(limit.next()).as("and none later").isEqualTo(CUT);
    }

    /** The story: one message let through used to forgive all refusals, and at any real speed one gets through. */
    @ParameterizedTest(name = "{0} messages a second")
    @CsvSource({"50, false", "51, false", "99, false", "150, true", "1000, true", "50000, true"})
    void cutsWhoeverKeepsSendingAtMoreThanTwiceTheRate(int perSecond, boolean cut) {
        Duration pause = Duration.ofSeconds(1).dividedBy(perSecond);
        boolean wasCut = false;
        for (int i = 0; i < 60 * perSecond && !wasCut; i++) {
            clock.advance(pause);
            wasCut = limit.next() == CUT;
        }

        assertThat(wasCut).as("within a minute").isEqualTo(cut);
    }

    private Map<RateLimit.Verdict, Integer> next(int messages) {
        Map<RateLimit.Verdict, Integer> verdicts = new EnumMap<>(RateLimit.Verdict.class);
        for (int i = 0; i < messages; i++) {
            verdicts.merge(limit.next(), 1, Integer::sum);
        }
        return verdicts;
    }
}
