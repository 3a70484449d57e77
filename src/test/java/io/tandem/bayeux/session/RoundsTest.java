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
import org.junit.jupiter.api.Test;

/** When work that is done in rounds is done. */
class RoundsTest {

    private static final Duration LONG = Duration.ofHours(1);

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
    void whatComesWhileARoundIsUnderWayIsNotForgotten() {
        Rounds[] rounds = new Rounds[1];
        AtomicInteger came = new AtomicInteger(1);
        rounds[0] = new Rounds(Rounds.Pace.of(Duration.ZERO), () -> !waiting.isEmpty(), () -> {
            takeAll();
            if (came.incrementAndGet() < 4) {
                ask(rounds[0], came.get());
            }
            return 1;
        });

        ask(rounds[0], 1);
        while (!busy.isEmpty()) {
            busy.remove().run();
        }

        assertThat(done).containsExactly(List.of(1), List.of(2), List.of(3));
    }

    @Test
    void afterACrowdTheNextWaitsForCompany() {
        Rounds rounds = new Rounds(
                new Rounds.Pace(Duration.ZERO, 2, LONG, LONG.multipliedBy(2)), () -> !waiting.isEmpty(), this::takeAll);
        ask(rounds, 1);
        assertThat(done).as("alone").hasSize(1);
        waiting.add(2);
        ask(rounds, 3);
        assertThat(done).as("the last was no crowd").hasSize(2);

        ask(rounds, 4);

        assertThat(done).as("the last was one").containsExactly(List.of(1), List.of(2, 3));
    }

    @Test
    void afterAQuietWhileNoneWaits() {
        Rounds rounds =
                new Rounds(new Rounds.Pace(LONG, 0, LONG, Duration.ZERO), () -> !waiting.isEmpty(), this::takeAll);
        waiting.add(1);
        ask(rounds, 2);

        ask(rounds, 3);

        assertThat(done).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void aRoundThatFailsDoesNotKeepTheNextFromItsWork() {
        Rounds rounds = new Rounds(Rounds.Pace.of(Duration.ZERO), () -> !waiting.isEmpty(), () -> {
            takeAll();
            throw new IllegalStateException("on purpose");
        });

        ask(rounds, 1);
        ask(rounds, 2);

        assertThat(done).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void itIsDoneByWhoAsksWhereNobodyElseIsToBeHad() {
        Rounds rounds = rounds(Duration.ZERO);
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
        Rounds rounds = new Rounds(Rounds.Pace.of(Duration.ofNanos(10_000)), () -> !waiting.isEmpty(), () -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            for (Integer next = waiting.poll(); next != null; next = waiting.poll()) {
                all.countDown();
            }
            return atWork.decrementAndGet();
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

    private Rounds rounds(Duration distance) {
        return new Rounds(Rounds.Pace.of(distance), () -> !waiting.isEmpty(), this::takeAll);
    }

    private void ask(Rounds rounds, int work) {
        waiting.add(work);
        rounds.ask(Runnable::run, busy::add);
    }

    private int takeAll() {
        List<Integer> all = List.copyOf(waiting);
        waiting.clear();
        done.add(all);
        return all.size();
    }
}
