package io.tandem.store;

import static io.tandem.store.Crowd.await;
import static io.tandem.store.Stages.failure;
import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What every Store must do, told through the port alone: with states, as inherited, and with events. Extend it once per
 * implementation.
 */
public abstract class StoreContract extends StoreTimerContract {

    @Test
    void deliversWhatWasPublishedInTheOrderOfTheCalls() {
        Recorder recorder = record(TOPIC);

        get(store.update(GROUP, work -> {
            work.publish(TOPIC, new Counter(1));
            work.publish(TOPIC, new Duty("black", true));
            work.publish(TOPIC, new Counter(1));
            return null;
        }));

        List<Delivery> deliveries = recorder.next(3);
        assertThat(deliveries)
                .extracting(Delivery::event)
                .containsExactly(new Counter(1), new Duty("black", true), new Counter(1));
        assertThat(deliveries).extracting(Delivery::topic).containsOnly(TOPIC);
        assertGapless(deliveries);
    }

    @Test
    void deliversToTheTopicOnly() {
        Recorder recorder = record(TOPIC);
        Recorder other = record(OTHER_TOPIC);

        publish(TOPIC, 1);
        publish(OTHER_TOPIC, 2);

        assertThat(recorder.next().event()).isEqualTo(new Counter(1));
        assertThat(other.next().event()).isEqualTo(new Counter(2));
        assertThat(recorder.rest()).as("topic 1 has no more").isEmpty();
    }

    @Test
    void deliversNothingFromBeforeTheSubscription() {
        publish(TOPIC, 1);

        Recorder recorder = record(TOPIC);

        publish(TOPIC, 2);
        assertThat(recorder.next().event()).isEqualTo(new Counter(2));
    }

    @Test
    void whatASubscriberIsToldCanBeRead() throws Exception {
        Recorder recorder = record(TOPIC);

        Crowd.run(
                4,
                thread -> IntStream.range(0, 50).mapToLong(round -> increment()).sum());

        assertThat(recorder.next(200))
                .extracting(delivery -> ((Counter) delivery.event()).count())
                .last()
                .isEqualTo(get(store.read(COUNTER)).orElseThrow().state().count());
    }

    @Test
    void eventsComeInTheOrderOfTheirStatesUnderContention() throws Exception {
        int rounds = 100;
        List<Recorder> recorders = List.of(record(TOPIC), record(TOPIC), record(TOPIC));

        Crowd.run(CROWD, thread -> IntStream.range(0, rounds)
                .mapToLong(round -> increment())
                .sum());

        List<Counter> ascending = LongStream.rangeClosed(1, (long) CROWD * rounds)
                .mapToObj(Counter::new)
                .toList();
        for (Recorder recorder : recorders) {
            List<Delivery> deliveries = recorder.next(CROWD * rounds);
            assertThat(deliveries).extracting(Delivery::event).isEqualTo(ascending);
            assertGapless(deliveries);
            assertThat(recorder.rest()).as("each event once").isEmpty();
        }
    }

    @Test
    void allSubscribersSeeTheEventsOfManyGroupsInTheSameOrder() throws Exception {
        int groups = 8;
        int rounds = 100;
        List<Recorder> recorders = List.of(record(TOPIC), record(TOPIC));

        Crowd.run(groups, group -> IntStream.range(0, rounds)
                .mapToObj(round -> get(store.update("group-" + group, work -> {
                    work.publish(TOPIC, new Counter(group * 1_000L + round));
                    return round;
                })))
                .toList());

        List<Delivery> first = recorders.get(0).next(groups * rounds);
        assertGapless(first);
        assertThat(recorders.get(1).next(groups * rounds)).isEqualTo(first);
        for (int group = 0; group < groups; group++) {
            int own = group;
            assertThat(first)
                    .extracting(delivery -> ((Counter) delivery.event()).count())
                    .filteredOn(count -> count / 1_000 == own)
                    .as("events of group " + own)
                    .isSorted();
        }
    }

    @Test
    void deliversOneEventAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> crowds = Collections.synchronizedList(new ArrayList<>());
        store.subscribe(TOPIC, delivery -> {
            crowds.add(inside.incrementAndGet());
            Thread.yield();
            inside.decrementAndGet();
        });
        Recorder recorder = record(TOPIC);

        Crowd.run(8, thread -> IntStream.range(0, 100)
                .mapToLong(round -> increment())
                .sum());

        recorder.next(800);
        assertThat(crowds).hasSize(800).containsOnly(1);
    }

    @Test
    void deliversNothingAfterCancelling() {
        Recorder cancelled = new Recorder();
        Subscription subscription = store.subscribe(TOPIC, cancelled);
        Recorder witness = record(TOPIC);
        publish(TOPIC, 1);
        cancelled.next();

        subscription.cancel();
        subscription.cancel();

        publish(TOPIC, 2);
        witness.next(2);
        assertThat(cancelled.rest()).isEmpty();
    }

    @Test
    void aSubscriberMayCancelItself() throws Exception {
        Recorder seen = new Recorder();
        CountDownLatch subscribed = new CountDownLatch(1);
        Subscription[] subscription = new Subscription[1];
        subscription[0] = store.subscribe(TOPIC, delivery -> {
            await(subscribed);
            seen.deliver(delivery);
            subscription[0].cancel();
        });
        subscribed.countDown();
        Recorder witness = record(TOPIC);

        publish(TOPIC, 1);
        seen.next();
        publish(TOPIC, 2);

        witness.next(2);
        assertThat(seen.rest()).isEmpty();
    }

    @Test
    void oneSubscriberTwiceIsTwoSubscriptions() {
        Recorder recorder = new Recorder();
        Subscription first = store.subscribe(TOPIC, recorder);
        store.subscribe(TOPIC, recorder);
        publish(TOPIC, 1);
        assertThat(recorder.next(2))
                .extracting(Delivery::offset)
                .as("the same event twice")
                .hasSize(2);

        first.cancel();

        publish(TOPIC, 2);
        publish(TOPIC, 3);
        assertThat(recorder.next(2)).extracting(Delivery::event).containsExactly(new Counter(2), new Counter(3));
    }

    @Test
    void aSubscriberThatThrowsHarmsNoOther() {
        Recorder before = record(TOPIC);
        store.subscribe(TOPIC, delivery -> {
            throw new IllegalStateException("on purpose");
        });
        Recorder after = record(TOPIC);

        publish(TOPIC, 1);
        publish(TOPIC, 2);

        assertThat(before.next(2)).extracting(Delivery::event).containsExactly(new Counter(1), new Counter(2));
        assertThat(after.next(2)).extracting(Delivery::event).containsExactly(new Counter(1), new Counter(2));
    }

    @Test
    void aSubscriberThatThrowsGoesOnBeingTold() {
        Recorder recorder = new Recorder();
        store.subscribe(TOPIC, delivery -> {
            recorder.deliver(delivery);
            throw new IllegalStateException("on purpose");
        });

        publish(TOPIC, 1);
        publish(TOPIC, 2);

        assertThat(recorder.next(2)).extracting(Delivery::event).containsExactly(new Counter(1), new Counter(2));
    }

    @Test
    void anUpdateByASubscriberIsDeliveredAfterTheEventItIsAt() {
        Recorder first = new Recorder();
        store.subscribe(TOPIC, delivery -> {
            if (delivery.event().equals(new Counter(1))) {
                store.update(GROUP, work -> {
                    work.publish(TOPIC, new Counter(2));
                    return null;
                });
            }
            first.deliver(delivery);
        });
        Recorder second = record(TOPIC);

        publish(TOPIC, 1);

        assertThat(first.next(2)).extracting(Delivery::event).containsExactly(new Counter(1), new Counter(2));
        assertThat(second.next(2)).extracting(Delivery::event).containsExactly(new Counter(1), new Counter(2));
    }

    @Test
    void theEpochStaysWhileSomebodySubscribes() {
        Recorder recorder = record(TOPIC);
        publish(TOPIC, 1);
        Recorder late = record(TOPIC);
        publish(TOPIC, 2);

        assertGapless(recorder.next(2));
        Delivery second = late.next();
        assertThat(second.event()).isEqualTo(new Counter(2));
        publish(TOPIC, 3);
        assertThat(late.next()).as("the same event for both").isEqualTo(recorder.next());
    }

    @Test
    void aFailedTransitionThatPublishedLeavesNoGap() {
        Recorder recorder = record(TOPIC);
        publish(TOPIC, 1);
        failure(store.update(GROUP, work -> {
            work.publish(TOPIC, new Counter(99));
            throw new IllegalStateException("on purpose");
        }));
        publish(TOPIC, 2);

        List<Delivery> deliveries = recorder.next(2);
        assertThat(deliveries).extracting(Delivery::event).containsExactly(new Counter(1), new Counter(2));
        assertGapless(deliveries);
    }

    private Recorder record(Topic topic) {
        Recorder recorder = new Recorder();
        store.subscribe(topic, recorder);
        return recorder;
    }

    private void publish(Topic topic, long count) {
        get(store.update(GROUP, work -> {
            work.publish(topic, new Counter(count));
            return null;
        }));
    }

    private static void assertGapless(List<Delivery> deliveries) {
        long first = deliveries.get(0).offset();
        assertThat(deliveries)
                .extracting(Delivery::epoch)
                .as("one epoch")
                .containsOnly(deliveries.get(0).epoch());
        assertThat(deliveries)
                .extracting(Delivery::offset)
                .as("offsets without gaps")
                .isEqualTo(LongStream.range(first, first + deliveries.size())
                        .boxed()
                        .toList());
    }
}
