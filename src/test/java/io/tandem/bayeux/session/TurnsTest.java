package io.tandem.bayeux.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turns of many sessions. */
class TurnsTest {

    private static final int SESSIONS = 1_000;
    private static final int ROUNDS = 50;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatIsAwaitedIsDoneAfterwardsHoweverManyAsk() throws Exception {
        Turns turns = turns(threads);
        List<Counted> sessions =
                IntStream.range(0, SESSIONS).mapToObj(i -> new Counted(turns)).toList();

        Crowd.run(4, thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                sessions.forEach(Counted::ask);
            }
            return thread;
        });
        CountDownLatch last = new CountDownLatch(SESSIONS);
        sessions.forEach(session -> session.askForLast(last));

        assertThat(last.await(30, TimeUnit.SECONDS)).as("all had a last turn").isTrue();
        assertThat(sessions).allSatisfy(session -> assertThat(session.seen.get())
                .as("what was asked for before")
                .isEqualTo(session.asked.get()));
    }

    @Test
    void allAreDoneByOneWhereNobodyElseHasTime() {
        Turns turns = turns(task -> {
            throw new RejectedExecutionException("full");
        });
        AtomicInteger done = new AtomicInteger();
        List<Turns.Turn> all = IntStream.range(0, SESSIONS)
                .mapToObj(i -> turns.turn(done::incrementAndGet))
                .toList();

        turns.turn(() -> all.forEach(Turns.Turn::await)).await();

        assertThat(done).hasValue(SESSIONS);
    }

    @Test
    void whatFailsKeepsNobodyWaiting() {
        Turns turns = turns(Runnable::run);
        AtomicInteger done = new AtomicInteger();
        Turns.Turn failing = turns.turn(() -> {
            throw new IllegalStateException("on purpose");
        });
        Turns.Turn good = turns.turn(done::incrementAndGet);

        turns.turn(() -> {
                    failing.await();
                    good.await();
                })
                .await();

        assertThat(done).hasValue(1);
    }

    private static Turns turns(Executor workers) {
        return new Turns(() -> 0) {
            @Override
            Executor workers() {
                return workers;
            }
        };
    }

    /** What one session asks for, and how much of it a later turn has seen. */
    private static final class Counted {

        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger seen = new AtomicInteger();
        private final Turns.Turn turn;
        private volatile CountDownLatch last;

        Counted(Turns turns) {
            turn = turns.turn(this::take);
        }

        void ask() {
            asked.incrementAndGet();
            turn.await();
        }

        void askForLast(CountDownLatch latch) {
            last = latch;
            turn.await();
        }

        private synchronized void take() {
            seen.set(asked.get());
            CountDownLatch latch = last;
            if (latch != null) {
                last = null;
                latch.countDown();
            }
        }
    }
}
