package io.tandem.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ClockAlarmsTest {

    private final ManualClock clock = new ManualClock();
    private final List<String> rung = new ArrayList<>();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);

    @Test
    void ringsAtItsTimeAndNotBefore() {
        set(10, "ten");

        turn(9);
        assertThat(rung).as("a second early").isEmpty();

        turn(1);
        assertThat(rung).as("on time").containsExactly("ten");
    }

    @Test
    void ringsOnceOnly() {
        set(1, "one");

        turn(5);
        turn(5);

        assertThat(rung).containsExactly("one");
        assertThat(alarms.size()).as("nothing left").isZero();
    }

    @Test
    void ringsTheEarliestFirst() {
        set(3, "three");
        set(1, "one");
        set(2, "two");

        turn(3);

        assertThat(rung).containsExactly("one", "two", "three");
    }

    @Test
    void ringsAlarmsOfTheSameTimeInTheOrderTheyWereSet() {
        set(2, "first");
        clock.advance(Duration.ofSeconds(1));
        set(1, "second");
        set(1, "third");

        turn(1);

        assertThat(rung).containsExactly("first", "second", "third");
    }

    @Test
    void doesNotRingWhatWasTakenBack() {
        Alarms.Alarm alarm = set(1, "one");
        set(1, "other");

        alarm.cancel();

        assertThat(alarms.size()).as("the cancelled one is forgotten at once").isEqualTo(1);
        turn(1);
        assertThat(rung).containsExactly("other");
    }

    @Test
    void takingBackAfterTheRingHasNoEffect() {
        Alarms.Alarm alarm = set(1, "one");
        turn(1);

        alarm.cancel();
        alarm.cancel();

        assertThat(rung).containsExactly("one");
        assertThat(alarms.size()).isZero();
    }

    @Test
    void takingBackCountsEvenWhenTheExecutorHasTheAlarmAlready() {
        List<Runnable> handedOver = new ArrayList<>();
        ClockAlarms later = new ClockAlarms(clock, handedOver::add);
        Alarms.Alarm alarm = later.set(Duration.ofSeconds(1), () -> rung.add("one"));
        clock.advance(Duration.ofSeconds(1));
        later.ringDue();

        alarm.cancel();
        handedOver.forEach(Runnable::run);

        assertThat(handedOver).as("it was on its way").hasSize(1);
        assertThat(rung).as("and still did not ring").isEmpty();
    }

    @Test
    void anActionMayTakeBackAnotherAlarmOfTheSameRing() {
        Alarms.Alarm[] victim = new Alarms.Alarm[1];
        alarms.set(Duration.ofSeconds(1), () -> victim[0].cancel());
        victim[0] = set(2, "victim");

        turn(2);

        assertThat(rung).isEmpty();
    }

    @Test
    void aRingDuringARingRingsTheRestOnce() {
        alarms.set(Duration.ofSeconds(1), () -> {
            rung.add("outer");
            alarms.ringDue();
        });
        set(2, "inner");

        turn(2);

        assertThat(rung).containsExactly("outer", "inner");
    }

    @Test
    void anAlarmSetByAnActionRingsAtItsOwnTime() {
        alarms.set(Duration.ofSeconds(1), () -> set(1, "next"));

        turn(1);
        assertThat(rung).as("its second has just begun").isEmpty();

        turn(1);
        assertThat(rung).containsExactly("next");
    }

    @Test
    void anActionThatAlwaysSetsADueAlarmDoesNotHoldUpTheRing() {
        alarms.set(Duration.ZERO, this::again);

        alarms.ringDue();
        assertThat(rung).as("first ring").containsExactly("again");

        alarms.ringDue();
        assertThat(rung).as("second ring").containsExactly("again", "again");
    }

    @Test
    void anActionThatFailsDoesNotKeepOthersFromRinging() {
        alarms.set(Duration.ofSeconds(1), () -> {
            throw new IllegalStateException("on purpose");
        });
        set(1, "other");

        turn(1);

        assertThat(rung).containsExactly("other");
    }

    @Test
    void whatTheExecutorRefusesRingsLater() {
        boolean[] full = {true};
        Executor executor = task -> {
            if (full[0]) {
                throw new RejectedExecutionException("full");
            }
            task.run();
        };
        ClockAlarms refused = new ClockAlarms(clock, executor);
        refused.set(Duration.ofSeconds(1), () -> rung.add("one"));
        refused.set(Duration.ofSeconds(1), () -> rung.add("two"));
        clock.advance(Duration.ofSeconds(1));

        refused.ringDue();
        assertThat(refused.size()).as("both wait on").isEqualTo(2);

        full[0] = false;
        refused.ringDue();
        assertThat(rung).containsExactly("one", "two");
    }

    @Test
    void whatIsTakenBackWhileTheExecutorRefusesItIsForgotten() {
        Alarms.Alarm[] alarm = new Alarms.Alarm[1];
        ClockAlarms refused = new ClockAlarms(clock, task -> {
            alarm[0].cancel();
            throw new RejectedExecutionException("full");
        });
        alarm[0] = refused.set(Duration.ZERO, () -> rung.add("one"));

        refused.ringDue();

        assertThat(refused.size()).isZero();
    }

    private void again() {
        rung.add("again");
        alarms.set(Duration.ZERO, this::again);
    }

    private Alarms.Alarm set(int seconds, String name) {
        return alarms.set(Duration.ofSeconds(seconds), () -> rung.add(name));
    }

    private void turn(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        alarms.ringDue();
    }
}
