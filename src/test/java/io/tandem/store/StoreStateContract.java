package io.tandem.store;

import static io.tandem.store.Crowd.await;
import static io.tandem.store.Crowd.elsewhere;
import static io.tandem.store.Stages.failure;
import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every Store must do with states: the part of {@link StoreContract} without events. */
abstract class StoreStateContract extends StoreFixture {

    @Test
    void answersAProbe() {
        assertThat(get(store.probe())).isNull();
    }

    @Test
    void readsNothingWhereNothingWasPut() {
        assertThat(get(store.read(COUNTER))).isEmpty();
        assertThat(readInUpdate()).as("in an update").isEmpty();
    }

    @Test
    void readsWhatWasPut() {
        put(7);

        assertThat(get(store.read(COUNTER))).contains(new Versioned<>(1, new Counter(7)));
        assertThat(readInUpdate()).contains(new Counter(7));
    }

    @Test
    void readsNothingAfterRemoval() {
        put(7);

        remove();

        assertThat(get(store.read(COUNTER))).isEmpty();
    }

    @Test
    void removingNothingIsNoFault() {
        remove();

        assertThat(get(store.read(COUNTER))).isEmpty();
    }

    @Test
    void tellsKindsIdsAndGroupsApart() {
        put(7);

        assertThat(get(store.read(new Key<>(GROUP, "tally", "1", Counter.class))))
                .as("kind")
                .isEmpty();
        assertThat(get(store.read(new Key<>(GROUP, "counter", "2", Counter.class))))
                .as("id")
                .isEmpty();
        assertThat(get(store.read(new Key<>("301", "counter", "1", Counter.class))))
                .as("group")
                .isEmpty();
    }

    @Test
    void theVersionGrowsByOneWithEachUpdateThatPuts() {
        put(7);
        put(7);
        get(store.update(GROUP, work -> work.get(COUNTER)));
        get(store.update(GROUP, work -> {
            work.put(COUNTER, new Counter(8));
            work.put(COUNTER, new Counter(9));
            return null;
        }));

        assertThat(get(store.read(COUNTER))).contains(new Versioned<>(3, new Counter(9)));
    }

    @Test
    void theVersionBeginsAnewAfterRemoval() {
        put(7);
        put(8);
        remove();

        put(9);

        assertThat(get(store.read(COUNTER))).contains(new Versioned<>(1, new Counter(9)));
    }

    @Test
    void anUpdateSeesItsOwnWrites() {
        List<Optional<Counter>> seen = get(store.update(GROUP, work -> {
            work.put(COUNTER, new Counter(1));
            Optional<Counter> put = work.get(COUNTER);
            work.remove(COUNTER);
            Optional<Counter> removed = work.get(COUNTER);
            work.put(COUNTER, new Counter(2));
            return List.of(put, removed, work.get(COUNTER));
        }));

        assertThat(seen).containsExactly(Optional.of(new Counter(1)), Optional.empty(), Optional.of(new Counter(2)));
    }

    @Test
    void nobodySeesHalfAnUpdate() throws Exception {
        List<Boolean> even = Crowd.run(
                8, thread -> IntStream.range(0, 200).allMatch(round -> thread % 2 == 0 ? swapDuties() : dutiesAgree()));

        assertThat(even).as("both keys were always written together").doesNotContain(false);
    }

    @Test
    void aTransitionThatThrowsFailsTheStageAndChangesNothing() {
        put(7);
        Recorder recorder = new Recorder();
        store.subscribe(TOPIC, recorder);
        IllegalStateException thrown = new IllegalStateException("on purpose");

        Throwable failure = failure(store.update(GROUP, work -> {
            work.put(COUNTER, new Counter(8));
            work.put(BLACK, new Duty("black", true));
            work.publish(TOPIC, new Counter(8));
            throw thrown;
        }));

        assertThat(failure).as("as thrown").isSameAs(thrown);
        assertThat(get(store.read(COUNTER))).contains(new Versioned<>(1, new Counter(7)));
        assertThat(get(store.read(BLACK))).isEmpty();
        increment();
        assertThat(recorder.next().event()).as("first event").isEqualTo(new Counter(8));
        assertThat(recorder.rest()).as("no other event").isEmpty();
    }

    @Test
    void refusesAKeyOfAnotherGroup() {
        Key<Counter> foreign = new Key<>("301", "counter", "1", Counter.class);
        List<Transition<Object>> touching = List.of(
                work -> work.get(foreign),
                work -> {
                    work.put(foreign, new Counter(1));
                    return null;
                },
                work -> {
                    work.put(foreign, new Counter(1), Duration.ofSeconds(1));
                    return null;
                },
                work -> {
                    work.remove(foreign);
                    return null;
                });

        assertThat(touching).allSatisfy(transition -> assertThat(failure(store.update(GROUP, transition)))
                .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void refusesAKeyOfAnotherGroupEvenIfTheTransitionGoesOn() {
        Key<Counter> foreign = new Key<>("301", "counter", "1", Counter.class);

        Throwable failure = failure(store.update(GROUP, work -> {
            work.put(COUNTER, new Counter(1));
            try {
                work.put(foreign, new Counter(1));
            } catch (IllegalArgumentException ignored) {
                return "went on";
            }
            return "was not told";
        }));

        assertThat(failure).isInstanceOf(IllegalArgumentException.class);
        assertThat(get(store.read(COUNTER))).as("its own key").isEmpty();
        assertThat(get(store.read(foreign))).as("the foreign key").isEmpty();
    }

    @Test
    void losesNoneOfManyIncrementsAtOnce() throws Exception {
        int rounds = 1_000;

        Crowd.run(CROWD, thread -> IntStream.range(0, rounds)
                .mapToLong(round -> increment())
                .sum());

        long all = (long) CROWD * rounds;
        assertThat(get(store.read(COUNTER))).contains(new Versioned<>(all, new Counter(all)));
    }

    @Test
    void runsATransitionAgainWhenWhatItSawHasChanged() {
        AtomicInteger runs = new AtomicInteger();
        put(1);

        Counter result = get(store.update(GROUP, work -> {
            Counter seen = work.get(COUNTER).orElseThrow();
            if (runs.incrementAndGet() == 1) {
                elsewhere(() -> putThrough(onAnotherNode(), 10));
            }
            Counter next = new Counter(seen.count() + 1);
            work.put(COUNTER, next);
            return next;
        }));

        assertThat(result).as("built on the other's write").isEqualTo(new Counter(11));
        assertThat(get(store.read(COUNTER))).contains(new Versioned<>(3, new Counter(11)));
    }

    @Test
    void aTransitionThatFailsOnHalfAForeignChangeIsRunAgain() {
        setDuties(store, false);
        AtomicInteger runs = new AtomicInteger();

        boolean on = get(store.update(GROUP, work -> {
            boolean black = work.get(BLACK).orElseThrow().on();
            if (runs.incrementAndGet() == 1) {
                elsewhere(() -> setDuties(onAnotherNode(), true));
            }
            if (black != work.get(SCARLET).orElseThrow().on()) {
                throw new IllegalStateException("the two are always written together");
            }
            return black;
        }));

        assertThat(on).isTrue();
    }

    @Test
    void twoUpdatesThatReadBothKeysCannotEachWriteOne() throws Exception {
        CountDownLatch bothHaveRead = new CountDownLatch(2);

        List<Boolean> taken = Crowd.run(
                2,
                thread -> thread == 0
                        ? takeDutyIfNobodyHas(store, BLACK, bothHaveRead)
                        : takeDutyIfNobodyHas(onAnotherNode(), SCARLET, bothHaveRead));

        assertThat(taken).as("exactly one may take the duty").containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aStateWithALifeIsGoneWhenItsTimeIsOver() {
        putFor(Duration.ofSeconds(30));

        pass(Duration.ofSeconds(29));
        assertThat(get(store.read(COUNTER))).as("within its life").isPresent();

        pass(Duration.ofSeconds(1));
        assertThat(get(store.read(COUNTER))).as("afterwards").isEmpty();
        assertThat(readInUpdate()).as("in an update").isEmpty();
    }

    @Test
    void puttingAgainBeginsANewLife() {
        putFor(Duration.ofSeconds(30));
        pass(Duration.ofSeconds(20));

        putFor(Duration.ofSeconds(30));

        pass(Duration.ofSeconds(20));
        assertThat(get(store.read(COUNTER))).as("40 s after the first put").isPresent();
        pass(Duration.ofSeconds(10));
        assertThat(get(store.read(COUNTER))).as("30 s after the second").isEmpty();
    }

    @Test
    void puttingWithoutALifeEndsTheLimit() {
        putFor(Duration.ofSeconds(30));

        put(8);

        pass(Duration.ofSeconds(60));
        assertThat(get(store.read(COUNTER))).contains(new Versioned<>(2, new Counter(8)));
    }

    @Test
    void whatIsPutAfterTheEndOfALifeBeginsAnew() {
        putFor(Duration.ofSeconds(30));
        pass(Duration.ofSeconds(30));

        put(8);

        assertThat(get(store.read(COUNTER))).contains(new Versioned<>(1, new Counter(8)));
    }

    @Test
    void refusesALifeThatIsNotLongerThanNothing() {
        assertThat(List.of(Duration.ZERO, Duration.ofSeconds(-1)))
                .allSatisfy(life -> assertThat(failure(store.update(GROUP, work -> {
                            work.put(COUNTER, new Counter(1), life);
                            return null;
                        })))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void sequencesBeginAtOneAndAreIndependent() {
        assertThat(get(store.next("session"))).isEqualTo(1);
        assertThat(get(store.next("session"))).isGreaterThan(1);
        assertThat(get(store.next("contact"))).isEqualTo(1);
    }

    @Test
    void aSequenceGivesEachNumberOnce() throws Exception {
        int rounds = 500;

        List<List<Long>> given = Crowd.run(CROWD, thread -> LongStream.range(0, rounds)
                .map(round -> get(store.next("session")))
                .boxed()
                .toList());

        Set<Long> distinct = new HashSet<>();
        given.forEach(distinct::addAll);
        assertThat(distinct).as("no number twice").hasSize(CROWD * rounds);
        assertThat(given).as("growing for each caller").allSatisfy(own -> assertThat(own)
                .isSorted());
    }

    private Optional<Counter> readInUpdate() {
        return get(store.update(GROUP, work -> work.get(COUNTER)));
    }

    private static boolean takeDutyIfNobodyHas(Store node, Key<Duty> own, CountDownLatch bothHaveRead) {
        AtomicInteger runs = new AtomicInteger();
        return get(node.update(GROUP, work -> {
            boolean taken = work.get(BLACK).isPresent() | work.get(SCARLET).isPresent();
            if (runs.incrementAndGet() == 1) {
                bothHaveRead.countDown();
                await(bothHaveRead);
            }
            if (!taken) {
                work.put(own, new Duty(own.id(), true));
            }
            return !taken;
        }));
    }

    private boolean swapDuties() {
        return get(store.update(GROUP, work -> {
            boolean on = work.get(BLACK).map(Duty::on).orElse(false);
            work.put(BLACK, new Duty("black", !on));
            work.put(SCARLET, new Duty("scarlet", !on));
            return true;
        }));
    }

    private boolean dutiesAgree() {
        return get(store.update(
                GROUP,
                work -> work.get(BLACK).map(Duty::on).equals(work.get(SCARLET).map(Duty::on))));
    }

    private static void setDuties(Store node, boolean on) {
        get(node.update(GROUP, work -> {
            work.put(BLACK, new Duty("black", on));
            work.put(SCARLET, new Duty("scarlet", on));
            return null;
        }));
    }
}
