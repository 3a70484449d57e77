package io.tandem.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> turns = new ArrayList<>();
    private final Lanes<Named> lanes = new Lanes<>(tasks::add, this::begin);

    @Test
    void eachHasItsTurnWhenTheOneBeforeHasLeft() {
        enter("a", "first");
        enter("a", "second");
        enter("a", "third");
        assertThat(turns).as("at once, on the thread of the caller").containsExactly("first");

        lanes.leave("a");
        enter("a", "fourth");
        work();
        assertThat(turns).as("together, as they had to wait").containsExactly("first", "second + third");

        lanes.leave("a");
        work();
        lanes.leave("a");
        enter("a", "fifth");
        assertThat(turns).containsExactly("first", "second + third", "fourth", "fifth");
    }

    @Test
    void notTooManyHaveTheirTurnTogether() {
        enter("a", "first");
        IntStream.range(0, Lanes.MOST_TOGETHER + 1).forEach(number -> enter("a", "w" + number));

        lanes.leave("a");
        work();
        assertThat(turns.get(1).split(" ")).as("with a plus between any two").hasSize(2 * Lanes.MOST_TOGETHER - 1);
        lanes.leave("a");
        work();
        assertThat(turns).as("the rest").endsWith("w" + Lanes.MOST_TOGETHER);
    }

    @Test
    void groupsDoNotWaitForOneAnother() {
        enter("a", "first");
        enter("b", "second");

        assertThat(turns).containsExactly("first", "second");
    }

    @Test
    void whoseTimeIsOverHoldsNobodyUp() {
        enter("a", "first");
        enter("a", "late 1");
        enter("a", "late 2");
        enter("a", "second");
        enter("a", "late 3");

        lanes.leave("a");
        work();
        assertThat(turns).containsExactly("first", "second", "late 1 gives up", "late 2 gives up", "late 3 gives up");

        lanes.leave("a");
        work();
        enter("a", "third");
        assertThat(turns).as("the lane is free").endsWith("late 3 gives up", "third");
    }

    @Test
    void whoComesWhenTooManyWaitIsRefused() {
        enter("a", "first");
        for (int number = 0; number < Lanes.MOST_WAITING; number++) {
            assertThat(enter("a", "waiting")).isTrue();
        }

        assertThat(enter("a", "one too many")).isFalse();
        assertThat(enter("b", "free")).as("who need not wait").isTrue();
        lanes.leave("a");
        assertThat(enter("a", "next")).as("when there is room again").isTrue();
    }

    private boolean enter(String group, String name) {
        return lanes.enter(group, new Named(name));
    }

    /** Notes what becomes of it; it is late if that stands in its name. */
    private final class Named implements Lanes.Turn {

        private final String name;

        private Named(String name) {
            this.name = name;
        }

        @Override
        public boolean isLate() {
            return name.startsWith("late");
        }

        @Override
        public void giveUp() {
            turns.add(name + " gives up");
        }
    }

    /** Those who have their turn together are told as one. */
    private void begin(String group, List<Named> together) {
        turns.add(together.stream().map(named -> named.name).collect(Collectors.joining(" + ")));
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
