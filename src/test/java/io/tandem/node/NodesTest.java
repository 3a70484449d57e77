package io.tandem.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.StoreException;
import io.tandem.store.Subscriber;
import io.tandem.store.Subscription;
import io.tandem.store.TimerHandler;
import io.tandem.store.Topic;
import io.tandem.store.Transition;
import io.tandem.store.Versioned;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodesTest {

    private static final Duration LIFE = Duration.ofSeconds(12);

    private final ManualClock clock = new ManualClock();
    private final Store shared = new LocalStore(clock, new ClockAlarms(clock, Runnable::run), "life");
    private final Node first = new Node();
    private final Node second = new Node();

    @Test
    void allNodesSeeWhoLives() {
        assertThat(first.nodes.live())
                .as("the first heard of the second by its coming")
                .containsExactlyInAnyOrder(first.nodes.self(), second.nodes.self());
        assertThat(second.nodes.live()).isEqualTo(first.nodes.live());
    }

    @Test
    void whatFallsToOneDoesNotFallToTheOther() {
        for (int contact = 0; contact < 100; contact++) {
            String what = "contact/" + contact;
            assertThat(Stream.of(first, second).filter(node -> node.nodes.isResponsible(what)))
                    .as(what)
                    .hasSize(1);
        }
    }

    @Test
    void anOfficeIsHeldByOneNodeAndGoesToTheOtherWhenThatOneDies() {
        first.stand();
        second.stand();
        assertThat(first.told).containsExactly("takes");
        assertThat(second.told).isEmpty();

        String dead = first.nodes.self();
        first.cut = true;
        pass(LIFE.plus(Nodes.BEAT), second);

        assertThat(second.told).as("it holds the office, and knows why").containsExactly("takes", "gone " + dead);
        assertThat(second.nodes.holds("switch")).isTrue();
        assertThat(second.nodes.live()).containsExactly(second.nodes.self());
    }

    @Test
    void aNodeThatWasPausedLosesItsOfficeAndComesBackAsAnother() {
        first.stand();
        second.stand();
        String former = first.nodes.self();
        first.cut = true;
        pass(LIFE.plus(Nodes.BEAT), second);

        first.cut = false;
        pass(Nodes.BEAT, first, second);

        assertThat(first.nodes.self()).isNotEqualTo(former);
        assertThat(first.told).containsExactly("takes", "leaves", "gone " + former);
        assertThat(second.nodes.holds("switch")).isTrue();
        assertThat(second.nodes.live()).containsExactlyInAnyOrder(first.nodes.self(), second.nodes.self());
        assertThat(second.told).as("once is enough").containsOnlyOnce("gone " + former);
    }

    @Test
    void aNodeThatWasPausedDoesNotTakeItselfForTheHolderBeforeItHasAsked() {
        first.stand();
        assertThat(first.nodes.holds("switch")).isTrue();

        clock.advance(LIFE.plus(Nodes.BEAT));
        assertThat(first.nodes.holds("switch"))
                .as("somebody else may, though nobody has said so")
                .isFalse();

        first.alarms.ringDue();
        assertThat(first.nodes.holds("switch")).as("nobody does").isTrue();
        assertThat(first.told).startsWith("takes").doesNotContain("leaves");
    }

    @Test
    void whoLeavesHandsItsOfficeOverAtOnce() {
        first.stand();
        second.stand();
        String leaving = first.nodes.self();

        first.nodes.leave().toCompletableFuture().join();

        assertThat(first.told).containsExactly("takes", "leaves");
        assertThat(second.told).as("without any time that passes").containsExactly("takes", "gone " + leaving);
        pass(LIFE, first, second);
        assertThat(second.nodes.live()).as("it does not come back").containsExactly(second.nodes.self());
    }

    @Test
    void aHeartbeatThatWasUnderWayDoesNotBringBackWhoHasLeft() {
        first.stand();
        first.late = new CompletableFuture<>();
        pass(Nodes.BEAT, first);
        CompletableFuture<Void> answer = first.late;
        first.late = null;
        first.nodes.leave().toCompletableFuture().join();

        answer.complete(null);

        assertThat(first.told).containsExactly("takes", "leaves");
        assertThat(first.nodes.holds("switch")).isFalse();
        assertThat(first.nodes.live()).isEmpty();
    }

    @Test
    void aNodeThatCannotReachTheStoreGivesItsOfficeUpWhenOthersMayHaveIt() {
        first.stand();
        first.cut = true;

        pass(LIFE, first, second);
        assertThat(first.told).as("nobody else can have it yet").containsExactly("takes");
        second.cut = true;
        pass(Nodes.BEAT, first);
        assertThat(first.told).containsExactly("takes", "leaves");

        first.cut = false;
        pass(Nodes.BEAT, first);
        assertThat(first.told).as("nobody took it meanwhile").startsWith("takes", "leaves", "takes");
    }

    @Test
    void aStoreThatCameBackEmptyMakesAllNodesNew() {
        first.stand();
        String one = first.nodes.self();
        String other = second.nodes.self();

        shared.update("nodes", workspace -> {
            workspace.remove(new Key<>("nodes", "membership", "all", Membership.class));
            return null;
        });
        pass(Nodes.BEAT.multipliedBy(2), first, second);

        assertThat(first.nodes.live())
                .containsExactlyInAnyOrder(first.nodes.self(), second.nodes.self())
                .doesNotContain(one, other);
        assertThat(first.told).containsOnlyOnce("gone " + one).containsOnlyOnce("gone " + other);
        assertThat(first.nodes.holds("switch")).isTrue();
    }

    @Test
    void aNodeThatStartsBeforeTheStoreJoinsLater() {
        Node third = new Node(true);
        assertThat(third.nodes.isResponsible("anything")).isFalse();

        third.cut = false;
        pass(Nodes.BEAT, third);

        assertThat(third.nodes.live()).hasSize(3);
    }

    @Test
    void oneNodeAloneDoesEverything() {
        Nodes alone = Nodes.alone();
        List<String> told = new ArrayList<>();

        alone.stand("switch", () -> told.add("takes"), () -> told.add("leaves"));

        assertThat(told).containsExactly("takes");
        assertThat(alone.holds("switch")).isTrue();
        assertThat(alone.isResponsible("anything")).isTrue();
        assertThat(alone.live()).containsExactly(alone.self());
        assertThat(alone.leave()).isCompleted();
    }

    private void pass(Duration duration, Node... awake) {
        for (Duration passed = Duration.ZERO; passed.compareTo(duration) < 0; passed = passed.plusSeconds(1)) {
            clock.advance(Duration.ofSeconds(1));
            Stream.of(awake).forEach(node -> node.alarms.ringDue());
        }
    }

    /** A node with alarms of its own, so that it can be stopped while others go on, and a line that can be cut. */
    private final class Node {

        final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
        final List<String> told = new ArrayList<>();
        final Nodes nodes = new Nodes(new Line(), clock, alarms, LIFE, Runnable::run);
        boolean cut;

        /** Updates are answered when this is complete. */
        CompletableFuture<Void> late;

        Node() {
            this(false);
        }

        Node(boolean cut) {
            this.cut = cut;
            nodes.whenGone(gone -> told.add("gone " + gone));
            nodes.begin();
        }

        void stand() {
            nodes.stand("switch", () -> told.add("takes"), () -> told.add("leaves"));
        }

        private final class Line implements Store {

            @Override
            public boolean isShared() {
                return true;
            }

            @Override
            public <R> CompletionStage<R> update(String group, Transition<R> transition) {
                if (cut) {
                    return CompletableFuture.failedStage(new StoreException("cut", null));
                }
                CompletionStage<R> done = shared.update(group, transition);
                return late == null ? done : late.thenCombine(done, (then, result) -> result);
            }

            @Override
            public <S> CompletionStage<Optional<Versioned<S>>> read(Key<S> key) {
                return shared.read(key);
            }

            @Override
            public CompletionStage<Long> next(String sequence) {
                return shared.next(sequence);
            }

            @Override
            public CompletionStage<Void> advance(String sequence, long taken) {
                return shared.advance(sequence, taken);
            }

            @Override
            public Subscription subscribe(Topic topic, Subscriber subscriber) {
                return shared.subscribe(topic, delivery -> {
                    if (!cut) {
                        subscriber.deliver(delivery);
                    }
                });
            }

            @Override
            public void onTimer(String kind, TimerHandler handler) {
                shared.onTimer(kind, handler);
            }

            @Override
            public CompletionStage<Void> probe() {
                return shared.probe();
            }
        }
    }
}
