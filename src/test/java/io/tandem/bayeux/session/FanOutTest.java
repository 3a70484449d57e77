package io.tandem.bayeux.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import io.tandem.store.Delivery;
import io.tandem.store.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which broadcasts are handed out together, by whom, and that none is lost on the way. */
class FanOutTest {

    private static final LongSupplier LONG = () -> Duration.ofHours(1).toNanos();
    private static final int MOST = 256;

    private final List<List<Long>> handedOut = new ArrayList<>();

    @Test
    void theFirstIsHandedOutAtOnceAndThoseRightAfterWait() {
        FanOut fanOut = fanOut(LONG);

        take(fanOut, 1, 3);

        assertThat(handedOut).containsExactly(List.of(1L));
    }

    @Test
    void whereTooManyWaitWhoBringsThemHandsThemOut() {
        FanOut fanOut = fanOut(LONG);

        take(fanOut, 1, 1 + MOST);

        assertThat(handedOut)
                .containsExactly(
                        List.of(1L), LongStream.rangeClosed(2, 1 + MOST).boxed().toList());
    }

    @Test
    void whatWaitsIsHandedOutBeforeConnectionsAreClosedAndWhatComesThenAtOnce() {
        FanOut fanOut = fanOut(LONG);
        take(fanOut, 1, 3);

        fanOut.hurry();
        take(fanOut, 4, 5);

        assertThat(handedOut).containsExactly(List.of(1L), List.of(2L, 3L), List.of(4L), List.of(5L));
    }

    @Test
    void whoAsksIsToldOnceAllBeforeAreHandedOut() {
        FanOut fanOut = fanOut(LONG);
        take(fanOut, 1, 1);
        assertThat(fanOut.handedOut()).as("it was handed out at once").isCompleted();

        take(fanOut, 2, 2);
        CompletionStage<Void> second = fanOut.handedOut();
        assertThat(second).as("the second waits").isNotCompleted();
        fanOut.hurry();

        assertThat(second).isCompleted();
        assertThat(handedOut).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void nobodyIsToldWhileOneBeforeIsStillBeingHandedOut() {
        FanOut fanOut = new WorkingFanOut(() -> 0);
        List<CompletionStage<Void>> asked = new ArrayList<>();
        List<Boolean> told = new ArrayList<>();
        fanOut.handOutBy(some -> {
            if (!some.isEmpty()) {
                asked.add(fanOut.handedOut());
                told.add(asked.get(0).toCompletableFuture().isDone());
            }
            return some.size();
        });

        take(fanOut, 1, 1);

        assertThat(told).as("in the midst of it").containsExactly(false);
        assertThat(asked.get(0)).isCompleted();
    }

    @Test
    void whoAskedIsToldAndTheNextAreHandedOutAlthoughARoundFails() {
        FanOut fanOut = new WorkingFanOut(() -> 0);
        List<CompletionStage<Void>> asked = new ArrayList<>();
        fanOut.handOutBy(some -> {
            if (asked.isEmpty()) {
                asked.add(fanOut.handedOut());
                throw new StackOverflowError("scripted");
            }
            handedOut.add(offsets(some));
            return some.size();
        });

        take(fanOut, 1, 1);
        assertThat(asked.get(0)).isCompleted();
        assertThat(fanOut.handedOut()).as("nothing waits any more").isCompleted();

        take(fanOut, 2, 2);
        assertThat(handedOut).endsWith(List.of(2L));
    }

    @Test
    void allAreHandedOutOnceAndInOrderHoweverRoundsFall() throws Exception {
        int many = 50_000;
        CountDownLatch all = new CountDownLatch(many);
        FanOut fanOut = new WorkingFanOut(() -> 20_000);
        fanOut.handOutBy(some -> {
            synchronized (handedOut) {
                handedOut.add(offsets(some));
                some.forEach(one -> all.countDown());
            }
            return some.size();
        });

        take(fanOut, 1, many);
        Crowd.await(all);

        synchronized (handedOut) {
            assertThat(handedOut.stream().flatMap(List::stream))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, many).boxed().toList());
        }
    }

    private FanOut fanOut(LongSupplier pace) {
        FanOut fanOut = new WorkingFanOut(pace);
        fanOut.handOutBy(some -> {
            if (!some.isEmpty()) {
                handedOut.add(offsets(some));
            }
            return some.size();
        });
        return fanOut;
    }

    private static void take(FanOut fanOut, long from, long upTo) {
        LongStream.rangeClosed(from, upTo)
                .forEach(offset -> fanOut.take(new Delivery(new Topic("broadcasts"), "epoch", offset, "event")));
    }

    private static List<Long> offsets(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::offset).toList();
    }

    private static final class WorkingFanOut extends FanOut {

        WorkingFanOut(LongSupplier pace) {
            super(pace);
        }

        @Override
        Executor workers() {
            return Runnable::run;
        }
    }
}
