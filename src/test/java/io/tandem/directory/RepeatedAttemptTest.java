package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.time.ClockAlarms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedAttemptTest {

    private final TestClock clock = new TestClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final List<String> failures = new ArrayList<>();
    private int attempts;
    private int succeedsAt = 3;
    private final RepeatedAttempt repeated = new RepeatedAttempt(
            Runnable::run,
            alarms,
            Duration.ofSeconds(5),
            () -> {
                if (++attempts < succeedsAt) {
                    throw new IllegalStateException("attempt " + attempts);
                }
            },
            failure -> failures.add(failure.getMessage()));

    private void turn(Duration by) {
        clock.turn(by);
        alarms.ringDue();
    }

    @Test
    void triesUntilItSucceedsWithAPauseBetween() {
        repeated.start();
        turn(Duration.ofMillis(4_999));
        assertThat(attempts).as("attempts within the first pause").isEqualTo(1);

        turn(Duration.ofMillis(1));
        turn(Duration.ofSeconds(5));
        turn(Duration.ofSeconds(5));
        assertThat(attempts).as("none after the one that succeeded").isEqualTo(3);
        assertThat(failures).as("each failure is told").containsExactly("attempt 1", "attempt 2");
    }

    @Test
    void stopsWhenTold() {
        repeated.start();
        repeated.stop();
        turn(Duration.ofSeconds(5));

        assertThat(attempts).as("attempts").isEqualTo(1);
    }
}
