package io.tandem.store.local;

import static io.tandem.store.Crowd.await;
import static io.tandem.store.Crowd.elsewhere;
import static io.tandem.store.Crowd.join;
import static io.tandem.store.Stages.failure;
import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import io.tandem.store.Delivery;
import io.tandem.store.Key;
import io.tandem.store.Recorder;
import io.tandem.store.Store;
import io.tandem.store.StoreContract;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import io.tandem.store.Transition;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalStoreTest extends StoreContract {

    private static final String GROUP = "300";
    private static final Topic TOPIC = new Topic("topic");

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final LocalStore local = new LocalStore(clock, alarms, "life");

    @Override
    protected Store emptyStore() {
        return local;
    }

    @Override
    protected void pass(Duration duration) {
        clock.advance(duration);
        alarms.ringDue();
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Test
    void keysAndTopicsThatComeAndGoLeaveNothingBehind() {
        for (int number = 0; number < 1_000_000; number++) {
            Key<Counter> key = key(number);
            Topic topic = new Topic("topic-" + number);
            local.update(key.group(), work -> {
                work.put(key, new Counter(1));
                work.publish(topic, new Counter(1));
                return null;
            });
            local.update(key.group(), work -> {
                work.remove(key);
                return null;
            });
        }

        assertThat(local.footprint()).isZero();
    }

    @Test
    void subscriptionsThatComeAndGoLeaveNothingBehind() {
        for (int number = 0; number < 1_000; number++) {
            Topic topic = new Topic("topic-" + number);
            Subscription first = local.subscribe(topic, delivery -> {});
            Subscription second = local.subscribe(topic, delivery -> {});
            publish(topic, 1);
            first.cancel();
            second.cancel();
            first.cancel();
        }

        assertThat(local.footprint()).isZero();
    }

    @Test
    void statesWhoseTimeIsOverDoNotPileUp() {
        int most = 0;
        for (int number = 0; number < 100_000; number++) {
            putForASecond(number);
            clock.advance(Duration.ofMillis(100));
            most = Math.max(most, local.footprint());
        }

        assertThat(most)
                .as("ten are alive at a time, each with its place in the order of expiry")
                .isLessThan(30);
    }

    @Test
    void aFewUpdatesSweepAwayWhatExpiredTogether() {
        int states = 1_000;
        IntStream.range(0, states).forEach(this::putForASecond);
        clock.advance(Duration.ofSeconds(1));

        for (int update = 0; update <= states / Cells.SWEEP; update++) {
            publish(TOPIC, update);
        }

        assertThat(local.footprint()).isZero();
    }

    @Test
    void renewingALifeLeavesNothingOfTheOldOne() {
        for (int time = 0; time < 1_000; time++) {
            putForASecond(1);
        }

        assertThat(local.footprint())
                .as("one state, one place in the order of expiry")
                .isEqualTo(2);
    }

    @Test
    void aLifeBelowAMillisecondLastsForOne() {
        put(1, Duration.ofNanos(1));
        assertThat(get(local.read(key(1)))).as("at once").isPresent();

        clock.advance(Duration.ofMillis(1));
        assertThat(get(local.read(key(1)))).as("a millisecond later").isEmpty();
    }

    @Test
    void aLifeBeyondAllTimeHasNoEnd() {
        put(1, Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(get(local.read(key(1)))).isPresent();
        assertThat(local.footprint()).as("not in the order of expiry").isEqualTo(1);
    }

    @Test
    void aTopicThatLostItsLastSubscriberBeginsANewEpoch() {
        Recorder first = new Recorder();
        Subscription subscription = local.subscribe(TOPIC, first);
        publish(TOPIC, 1);
        subscription.cancel();
        publish(TOPIC, 2);

        Recorder second = new Recorder();
        local.subscribe(TOPIC, second);
        publish(TOPIC, 3);

        Delivery before = first.next();
        Delivery after = second.next();
        assertThat(List.of(before.offset(), after.offset()))
                .as("both count from 1")
                .containsOnly(1L);
        assertThat(after.epoch()).as("so the epochs differ").isNotEqualTo(before.epoch());
        assertThat(List.of(before.epoch(), after.epoch()))
                .as("and belong to this life of the store")
                .allMatch(epoch -> epoch.startsWith("life-"));
    }

    @Test
    void eventsAreDeliveredBeforeTheStageCompletesIfNobodyElseIsDelivering() {
        Recorder recorder = new Recorder();
        local.subscribe(TOPIC, recorder);

        CompletionStage<?> stage = publish(TOPIC, 1);

        assertThat(stage.toCompletableFuture()).isCompleted();
        assertThat(recorder.rest()).hasSize(1);
    }

    @Test
    void whoPublishesWhileAnotherDeliversDoesNotWait() throws Exception {
        CountDownLatch delivering = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Recorder recorder = new Recorder();
        local.subscribe(TOPIC, delivery -> {
            delivering.countDown();
            await(goOn);
            recorder.deliver(delivery);
        });
        Thread slow = new Thread(() -> publish(TOPIC, 1));
        slow.start();
        await(delivering);

        get(publish(TOPIC, 2));
        assertThat(recorder.rest()).as("left to the one that delivers").isEmpty();

        goOn.countDown();
        assertThat(recorder.next(2)).extracting(Delivery::event).containsExactly(new Counter(1), new Counter(2));
        join(slow);
    }

    @Test
    void aSubscriberMayUpdateAndWaitForItEvenUnderContention() throws Exception {
        AtomicInteger echoes = new AtomicInteger();
        local.subscribe(
                TOPIC,
                delivery -> get(local.update(GROUP, work -> increment(key(2)).apply(work))));
        local.subscribe(TOPIC, delivery -> echoes.incrementAndGet());

        Crowd.run(8, thread -> IntStream.range(0, 500)
                .mapToObj(round -> get(local.update(GROUP, work -> {
                    work.publish(TOPIC, new Counter(round));
                    return increment(key(1)).apply(work);
                })))
                .toList());

        assertThat(echoes).hasValue(4_000);
        assertThat(get(local.read(key(2))).orElseThrow().version()).isEqualTo(4_000);
    }

    @Test
    void anUpdateThatIsAlwaysDisturbedComesThroughAllTheSame() {
        AtomicInteger runs = new AtomicInteger();

        get(local.update(GROUP, work -> {
            work.get(key(1));
            if (runs.incrementAndGet() <= 100) {
                elsewhere(() -> local.update(GROUP, increment(key(1))));
            }
            return increment(key(1)).apply(work);
        }));

        assertThat(runs.get())
                .as("those who come later stand in line behind it")
                .isLessThan(10);
        assertThat(get(local.read(key(1))).orElseThrow().version())
                .as("every run was disturbed once, and none of the disturbers is lost either")
                .isEqualTo(runs.get() + 1);
    }

    @Test
    void aLongLineOfUpdatesThatLeadToOthersDoesNotExhaustTheStack() {
        Key<Counter> key = key(1);
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch inLine = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread holder = new Thread(() -> local.update(key.group(), work -> {
            work.get(key);
            if (runs.incrementAndGet() <= 4) { // disturbed as often as it takes to stand in line
                elsewhere(() -> put(1, Duration.ofDays(1)));
            } else {
                inLine.countDown();
                await(goOn);
            }
            return null;
        }));
        holder.start();
        await(inLine);

        List<CompletionStage<Integer>> chains = IntStream.range(0, 20_000)
                .mapToObj(number -> local.update(key.group(), work -> number)
                        .thenCompose(first -> local.update(key.group(), work -> first)))
                .toList();
        goOn.countDown();
        join(holder);

        for (int number = 0; number < chains.size(); number++) {
            assertThat(get(chains.get(number))).as("none lost, none failed").isEqualTo(number);
        }
    }

    @Test
    void aTransitionMayFailWithAnError() {
        StackOverflowError error = new StackOverflowError();

        assertThat(failure(local.update(GROUP, work -> {
                    throw error;
                })))
                .isSameAs(error);
    }

    @Test
    void aFailureOfASubscriberIsLoggedOnceAndWithoutTheEvent() {
        List<LogRecord> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(LocalSubscription.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            local.subscribe(TOPIC, delivery -> {
                throw new AssertionError("on purpose");
            });
            publish(TOPIC, 4711);
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }

        assertThat(logged)
                .extracting(LogRecord::getMessage)
                .containsExactly("A subscriber of topic topic failed at offset 1");
        assertThat(logged.get(0).getThrown()).isInstanceOf(AssertionError.class);
    }

    private CompletionStage<?> publish(Topic topic, long count) {
        return local.update(GROUP, work -> {
            work.publish(topic, new Counter(count));
            return null;
        });
    }

    private void putForASecond(int number) {
        put(number, Duration.ofSeconds(1));
    }

    private void put(int number, Duration life) {
        get(local.update(GROUP, work -> {
            work.put(key(number), new Counter(1), life);
            return null;
        }));
    }

    private static Transition<Counter> increment(Key<Counter> key) {
        return work -> {
            Counter next = new Counter(work.get(key).map(Counter::count).orElse(0L) + 1);
            work.put(key, next);
            return next;
        };
    }

    private static Key<Counter> key(int number) {
        return new Key<>(GROUP, "counter", Integer.toString(number), Counter.class);
    }
}
