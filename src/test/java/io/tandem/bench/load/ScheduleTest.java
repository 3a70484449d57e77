package io.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final long FIRST = -5_000;

    /** One each 2 ms, from a time below 0, as the clock of nanoseconds may be. */
    private final Schedule schedule = Schedule.of(500, Duration.ofMillis(20), FIRST);

    @Test
    void thereAreAsManyAsTheRateGives() {
        assertThat(schedule.count()).as("500 a second for 20 ms").isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "1999999, 1", "2000000, 2", "18000000, 10", "900000000, 10"})
    void whatIsDueDependsOnTheTimeAlone(long nanosSinceFirst, long begun) {
        assertThat(schedule.begunBy(FIRST + nanosSinceFirst))
                .as("%d ns after the first", nanosSinceFirst)
                .isEqualTo(begun);
    }

    @Test
    void eachKeepsItsTimeHoweverLateItIsBegun() {
        assertThat(schedule.at(0)).as("the first").isEqualTo(FIRST);
        assertThat(schedule.at(9)).as("the last, 18 ms later").isEqualTo(FIRST + 18_000_000);
    }
}
