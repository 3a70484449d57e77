package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.store.Crowd;
import io.tandem.store.Stages;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginThrottleTest {

    private static final int USER_LIMIT = 10;
    private static final int ADDRESS_LIMIT = 15;
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final ManualClock clock = new ManualClock();
    private final LoginThrottle throttle = throttle(Map.of("tandem.login.address-failures", "" + ADDRESS_LIMIT));

    @ParameterizedTest(name = "failure {0} waits {1} ms")
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 250", "5, 500", "6, 1000", "7, 2000", "8, 4000", "9, 4000", "30, 4000"})
    void delaysEachFurtherAnswerMore(int failure, long millis) {
        fail("eva", HERE, failure - 1);

        assertThat(failed("eva", HERE).delay()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void delaysByTheWorseOfUserAndAddress() {
        IntStream.range(0, 4).forEach(i -> failed("user" + i, HERE));

        assertThat(failed("new", HERE).delay()).as("fifth from the address").isEqualTo(Duration.ofMillis(500));
        assertThat(failed("new", THERE).delay()).as("second of the user").isZero();
    }

    @Test
    void refusesAUserFromItsLimitOnWhereverItComesFrom() {
        fail("eva", HERE, USER_LIMIT - 1);
        assertThat(refuses("eva", HERE)).as("one short of the limit").isFalse();

        assertThat(failed("eva", HERE).refused())
                .as("the last one that is told its fault")
                .isFalse();
        assertThat(refuses("eva", HERE)).as("at the limit").isTrue();
        assertThat(refuses("eva", THERE)).as("from elsewhere").isTrue();
        assertThat(refuses("adam", HERE)).as("another user from here").isFalse();
        assertThat(failed("eva", THERE).refused()).as("beyond the limit").isTrue();
    }

    @Test
    void refusesAnAddressFromItsLimitOnWhoeverItIs() {
        for (int i = 0; i < ADDRESS_LIMIT; i++) {
            assertThat(failed("user" + i, HERE).refused()).as("failure %d", i).isFalse();
        }

        assertThat(refuses("new", HERE)).as("from here").isTrue();
        assertThat(refuses("new", THERE)).as("from elsewhere").isFalse();
        assertThat(failed("new", HERE).refused()).as("beyond the limit").isTrue();
    }

    @Test
    void successForgetsTheUserButNotTheAddress() {
        fail("eva", HERE, 3);

        Stages.get(throttle.succeeded("eva"));

        assertThat(failed("eva", THERE).delay()).as("the user begins anew").isZero();
        assertThat(failed("adam", HERE).delay())
                .as("the address does not: its fourth failure")
                .isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void successWithoutFailuresChangesNothing() {
        Stages.get(throttle.succeeded("eva"));

        assertThat(refuses("eva", HERE)).isFalse();
    }

    @Test
    void forgetsWhenNothingHasFailedForTheRefusalTime() {
        fail("eva", HERE, USER_LIMIT);
        clock.advance(MEMORY.minusSeconds(1));
        assertThat(refuses("eva", HERE)).as("a second early").isTrue();

        clock.advance(Duration.ofSeconds(1));
        assertThat(refuses("eva", HERE)).as("over").isFalse();
        assertThat(failed("eva", HERE).delay()).as("counts from the beginning").isZero();
    }

    @Test
    void countsTheRefusalTimeFromTheLastFailure() {
        fail("eva", HERE, USER_LIMIT - 1);
        clock.advance(MEMORY.minusSeconds(1));
        fail("eva", HERE, 1);
        clock.advance(MEMORY.minusSeconds(1));

        assertThat(refuses("eva", HERE)).isTrue();
    }

    @Test
    void forgetsAnAddressEvenIfSomebodyThereKeepsFailing() {
        for (int minute = 0; minute < 60; minute++) {
            fail("stubborn", HERE, 1);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(refuses("eva", HERE))
                .as("another user at the address, after an hour of one failure a minute")
                .isFalse();
    }

    @Test
    void countsUpperAndLowerCaseAsOneUser() {
        List.of("eva", "Eva", "EVA", "eVa", "evA").forEach(name -> fail(name, HERE, 2));

        assertThat(refuses("eva", THERE)).isTrue();
        assertThat(refuses("EVA", THERE)).isTrue();
        Stages.get(throttle.succeeded("eVA"));
        assertThat(refuses("Eva", THERE)).as("forgotten in any case").isFalse();
    }

    @Test
    void attemptsMadeAtOnceLearnNoMoreThanTheLimitAllows() throws Exception {
        LoginThrottle strict = throttle(Map.of());

        List<Long> told = Crowd.run(8, thread -> IntStream.range(0, 10)
                .filter(i -> !Stages.get(strict.refuses("eva", HERE)))
                .filter(i -> !Stages.get(strict.failed("eva", HERE)).refused())
                .count());

        assertThat(told.stream().mapToLong(Long::longValue).sum())
                .as("failures answered as wrong credentials")
                .isEqualTo(USER_LIMIT);
        assertThat(Stages.get(strict.refuses("eva", HERE)))
                .as("a right guess is judged again and does not pass either")
                .isTrue();
    }

    private LoginThrottle throttle(Map<String, String> configured) {
        return new LoginThrottle(
                new LocalStore(clock, new ClockAlarms(clock, Runnable::run), "epoch"),
                clock,
                new Settings(name -> Optional.ofNullable(configured.get(name))));
    }

    private void fail(String user, String address, int times) {
        IntStream.range(0, times).forEach(i -> failed(user, address));
    }

    private LoginThrottle.Verdict failed(String user, String address) {
        return Stages.get(throttle.failed(user, address));
    }

    private boolean refuses(String user, String address) {
        return Stages.get(throttle.refuses(user, address));
    }
}
