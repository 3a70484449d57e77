package io.tandem.bayeux.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** When work that is done in rounds is done. */
class RoundsTest {

    private static final LongSupplier AT_ONCE = () -> 0;
    private static final LongSupplier LONG = () -> Duration.ofHours(1).toNanos();

    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    private final List<List<Integer>> done = new ArrayList<>();
    private final Queue<Runnable> busy = new ArrayDeque<>();

    @Test
    void theFirstIsDoneAtOnceByWhoAsks() {
        Rounds rounds = rounds(LONG);

        ask(rounds, 1);

        assertThat(done).containsExactly(List.of(1));
    }

    @Test
    void whatComesRightAfterWaits() {
        Rounds rounds = rounds(LONG);
        ask(rounds, 1);

        ask(rounds, 2);
        ask(rounds, 3);

        assertThat(done).as("the second round is an hour away").hasSize(1);
        assertThat(busy).isEmpty();
    }

    @Test
    void theNextWaitsForAsLongAsTheRoundCallsFor() {
        AtomicInteger ended = new AtomicInteger();
        Rounds rounds = rounds(
                () -> ended.incrementAndGet() == 1 ? 0 : Duration.ofHours(1).toNanos());

        ask(rounds, 1);
        ask(rounds, 2);
        ask(rounds, 3);

        assertThat(done).containsExactly(List.of(1), List.of(2));
        assertThat(ended).as("asked after each").hasValue(2);
    }

    @Test
    void whatComesWhileARoundIsUnderWayIsNotForgotten() {
        Rounds[] rounds = new Rounds[1];
        AtomicInteger came = new AtomicInteger(1);
        rounds[0] = new Rounds(AT_ONCE, () -> !waiting.isEmpty(), () -> {
            takeAll();
            if (came.incrementAndGet() < 4) {
                ask(rounds[0], came.get());
            }
        });

        ask(rounds[0], 1);
        while (!busy.isEmpty()) {
            busy.remove().run();
        }

        assertThat(done).containsExactly(List.of(1), List.of(2), List.of(3));
    }

    @Test
    void aRoundThatFailsDoesNotKeepTheNextFromItsWork() {
        Rounds rounds = new Rounds(AT_ONCE, () -> !waiting.isEmpty(), () -> {
            takeAll();
            throw new IllegalStateException("on purpose");
        });

        ask(rounds, 1);
        ask(rounds, 2);

        assertThat(done).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void itIsDoneByWhoAsksWhereNobodyElseIsToBeHad() {
        Rounds rounds = rounds(AT_ONCE);
        waiting.add(1);

        rounds.ask(
                round -> {
                    throw new RejectedExecutionException("on purpose");
                },
                busy::add);

        assertThat(done).containsExactly(List.of(1));
    }

    @Test
    void roundsAreOneAtATimeAndNothingIsLostHoweverManyAsk() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(40_000);
        Rounds rounds = new Rounds(() -> 10_000, () -> !waiting.isEmpty(), () -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            for (Integer next = waiting.poll(); next != null; next = waiting.poll()) {
                all.countDown();
            }
            atWork.decrementAndGet();
        });

        Crowd.run(4, thread -> {
            for (int i = 0; i < 10_000; i++) {
                waiting.add(i);
                rounds.ask(Runnable::run, Runnable::run);
            }
            return thread;
        });
        Crowd.await(all);

        assertThat(most).as("at a time").hasValue(1);
    }

    private Rounds rounds(LongSupplier pace) {
        return new Rounds(pace, () -> !waiting.isEmpty(), this::takeAll);
    }

    private void ask(Rounds rounds, int work) {
        waiting.add(work);
        rounds.ask(Runnable::run, busy::add);
    }

    private void takeAll() {
        List<Integer> all = List.copyOf(waiting);
        waiting.clear();
        done.add(all);
    }
}
