package io.tandem.session.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.session.CloseCode;
import io.tandem.session.Outbox;
import io.tandem.store.Crowd;
import io.tandem.store.redis.Waiting;
import io.tandem.time.ManualClock;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyncWireTest {

    private static final int MESSAGES = 10_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final FakeSocket socket = new FakeSocket();
    private final ConcurrentLinkedQueue<CloseCode> cuts = new ConcurrentLinkedQueue<>();
    private final Writers writers = new Writers(4, 1, Executors.defaultThreadFactory());
    private final AsyncWire other = new AsyncWire(socket.session(), Framing.EACH, threads);
    private final Outbox outbox = new Outbox(
            new SyncWire(socket.session(), Framing.EACH, writers, other),
            new Outbox.Bounds(4 * MESSAGES, Long.MAX_VALUE),
            new ManualClock(),
            cuts::add);

    @AfterEach
    void stopThreads() {
        socket.released.countDown();
        threads.shutdownNow();
        writers.shutdown();
    }

    @Test
    void writesWithOneThreadAtATimeAndLosesNothing() throws Exception {
        Crowd.run(4, thread -> IntStream.range(0, MESSAGES).allMatch(i -> outbox.send(thread + ":" + i)));
        outbox.finish(CloseCode.NORMAL);
        settle();

        assertThat(socket.mostInFlight).hasValue(1);
        for (int thread = 0; thread < 4; thread++) {
            String prefix = thread + ":";
            assertThat(socket.sent.stream().filter(text -> text.startsWith(prefix)))
                    .as("what thread %d sent, in its order", thread)
                    .containsExactlyElementsOf(IntStream.range(0, MESSAGES)
                            .mapToObj(i -> prefix + i)
                            .toList());
        }
        assertThat(codes()).containsExactly(1000);
    }

    @Test
    void neitherSendsNorClosesWaitForAPeerThatDoesNotRead() throws Exception {
        socket.blocksAt("stuck");
        outbox.send("stuck");
        Crowd.await(socket.blocked);

        Crowd.elsewhere(() -> outbox.send("next"));
        Crowd.elsewhere(() -> outbox.abort(CloseCode.SLOW_CLIENT));
        socket.released.countDown();
        settle();

        assertThat(codes()).containsExactly(1013);
        assertThat(socket.sent).as("what was pending is dropped").containsExactly("stuck");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException("on purpose"), CloseCode.FAULT),
                Arguments.of(new IllegalStateException("closed"), CloseCode.FAULT),
                Arguments.of(new SocketTimeoutException(), CloseCode.SLOW_CLIENT));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureBreaksTheConnection(Exception failure, CloseCode expected) throws Exception {
        socket.fails(failure);

        outbox.send("a");
        settle();

        assertThat(cuts).containsExactly(expected);
        assertThat(codes()).containsExactly(expected.code());
        assertThat(outbox.send("b")).isFalse();
    }

    @Test
    void leavesItToTheOtherWireWhenNobodyCanBeSpared() {
        writers.shutdown();

        outbox.send("a");

        assertThat(socket.handlers).as("asynchronous sends under way").hasSize(1);
    }

    @Test
    void leavesAClientThatWasSlowToTheOtherWire() {
        socket.blocksAt("slow");
        outbox.send("slow");
        Crowd.await(socket.blocked);
        long begun = System.nanoTime();
        Waiting.until("it has been slow for too long", () -> System.nanoTime() - begun > Writers.PATIENCE.toNanos());

        socket.released.countDown();
        Waiting.until("it has been written", () -> outbox.depth() == 0);
        outbox.send("next");

        Waiting.until("it is sent", () -> socket.sent.size() == 2);
        assertThat(socket.handlers).as("asynchronous sends under way").hasSize(1);
    }

    /** Waits until the socket is closed and every thread has come through. */
    private void settle() throws Exception {
        Crowd.await(socket.closed);
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private List<Integer> codes() {
        return socket.closes.stream()
                .map(reason -> reason.getCloseCode().getCode())
                .toList();
    }
}
