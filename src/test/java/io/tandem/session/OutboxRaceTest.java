package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import io.tandem.time.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRaceTest {

    private static final int MESSAGES = 50_000;
    private static final int ROUNDS = 300;

    private final ExecutorService writers = Executors.newFixedThreadPool(2);
    private final ConcurrentLinkedQueue<CloseCode> cuts = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stopWriters() {
        writers.shutdownNow();
    }

    @Test
    void losesAndReordersNothingWhenTwoThreadsSend() throws Exception {
        ThreadWire wire = new ThreadWire();
        Outbox outbox = outbox(wire, 2 * MESSAGES);

        List<Boolean> accepted = Crowd.run(
                2, thread -> IntStream.range(0, MESSAGES).allMatch(number -> outbox.send(thread + ":" + number)));
        outbox.finish(CloseCode.NORMAL);
        Crowd.await(wire.closed);

        assertThat(accepted).as("every message was accepted").containsOnly(true);
        assertThat(wire.mostWriters).as("one writer at a time").hasValue(1);
        assertThat(wire.numbers)
                .as("numbered in the order of the wire")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2 * MESSAGES).boxed().toList());
        assertThat(ofThread(wire, 0)).as("messages of one thread, in its order").isEqualTo(expected(0));
        assertThat(ofThread(wire, 1))
                .as("messages of the other thread, in its order")
                .isEqualTo(expected(1));
        assertThat(wire.closes).as("closed after everything").containsExactly(CloseCode.NORMAL);
    }

    @Test
    void closesOnceHoweverManyWaysOutAreTakenTogether() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ThreadWire wire = new ThreadWire();
            Outbox outbox = outbox(wire, 1);
            cuts.clear();

            Crowd.run(4, thread -> {
                switch (thread) {
                    case 0 -> outbox.finish(CloseCode.NORMAL);
                    case 1 -> outbox.abort(CloseCode.FLOODING);
                    case 2 -> outbox.broken(CloseCode.FAULT);
                    default -> IntStream.range(0, 3).forEach(i -> outbox.send("m"));
                }
                return thread;
            });
            Crowd.await(wire.closed);

            assertThat(wire.closes).as("round %d", round).hasSize(1);
            assertThat(cuts)
                    .as("round %d: told of its own cut at most once", round)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(outbox.send("late")).as("round %d: closed", round).isFalse();
        }
    }

    @Test
    void tellsOfTheCutOnceWhenManyThreadsOverfillIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            FakeWire wire = FakeWire.held();
            Outbox outbox = outbox(wire, 1);
            outbox.send("fills it");
            cuts.clear();

            List<Boolean> accepted = Crowd.run(4, thread -> outbox.send("too many"));

            assertThat(accepted).containsOnly(false);
            assertThat(cuts).as("round %d", round).containsExactly(CloseCode.SLOW_CLIENT);
            assertThat(wire.closes()).as("round %d", round).containsExactly(CloseCode.SLOW_CLIENT);
        }
    }

    @Test
    void writesEverythingAcceptedBeforeAFinishThatRacesWithSends() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ThreadWire wire = new ThreadWire();
            Outbox outbox = outbox(wire, 1_000);

            List<Integer> accepted = Crowd.run(3, thread -> {
                if (thread == 0) {
                    outbox.finish(CloseCode.DRAINING);
                    return 0;
                }
                return (int)
                        IntStream.range(0, 50).filter(i -> outbox.send("m")).count();
            });
            Crowd.await(wire.closed);

            assertThat(wire.texts)
                    .as("round %d: accepted is written", round)
                    .hasSize(accepted.stream().mapToInt(Integer::intValue).sum());
        }
    }

    private Outbox outbox(Wire wire, int messages) {
        return new Outbox(wire, new Outbox.Bounds(messages, Long.MAX_VALUE), new ManualClock(), cuts::add);
    }

    private static List<String> ofThread(ThreadWire wire, int thread) {
        return wire.texts.stream().filter(text -> text.startsWith(thread + ":")).toList();
    }

    private static List<String> expected(int thread) {
        return IntStream.range(0, MESSAGES)
                .mapToObj(number -> thread + ":" + number)
                .toList();
    }

    /** Drains on another thread; there are two, so that a second writer would show. */
    private final class ThreadWire implements Wire {

        private final List<String> texts = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();
        private final ConcurrentLinkedQueue<CloseCode> closes = new ConcurrentLinkedQueue<>();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger mostWriters = new AtomicInteger();

        @Override
        public void drain(Batches batches) {
            writers.execute(() -> {
                for (var batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
                    mostWriters.accumulateAndGet(now.incrementAndGet(), Math::max);
                    batch.forEach(message -> {
                        texts.add(message.text());
                        numbers.add(message.number());
                    });
                    now.decrementAndGet();
                    batches.written();
                }
            });
        }

        @Override
        public void close(CloseCode code) {
            closes.add(code);
            closed.countDown();
        }
    }
}
