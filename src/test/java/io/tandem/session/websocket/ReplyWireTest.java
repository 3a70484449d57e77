package io.tandem.session.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.session.CloseCode;
import io.tandem.session.Outbox;
import io.tandem.store.Crowd;
import io.tandem.time.ManualClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplyWireTest {

    private final FakeSocket socket = new FakeSocket();
    private final Semaphore writers = new Semaphore(1);
    private final OtherWire other = new OtherWire(Collections.synchronizedList(new ArrayList<>()));
    private final ReplyWire wire = new ReplyWire(socket.session(), Framing.EACH, other, writers);
    private final List<CloseCode> cuts = new ArrayList<>();
    private final Outbox outbox =
            new Outbox(wire, new Outbox.Bounds(100_000, Long.MAX_VALUE), new ManualClock(), cuts::add);

    @Test
    void whatIsSentWhileAMessageIsHandledIsWrittenByItsThreadAtTheEnd() {
        wire.handling(() -> {
            outbox.send("a");
            outbox.send("b");
            assertThat(socket.sent).as("written while the message is handled").isEmpty();
        });

        assertThat(socket.sent).containsExactly("a", "b");
        assertThat(other.drained).as("what the other wire got").isZero();
        assertThat(outbox.depth()).as("what is not confirmed").isZero();
    }

    @Test
    void whatIsSentAtAnyOtherTimeGoesByTheOtherWire() {
        outbox.send("a");
        wire.handling(() -> {});
        outbox.send("b");

        assertThat(other.texts).containsExactly("a", "b");
        assertThat(socket.sent).isEmpty();
    }

    @Test
    void whatTheOtherWireIsWritingIsLeftToIt() {
        other.slow = true;
        outbox.send("a");

        wire.handling(() -> outbox.send("b"));
        other.finish();

        assertThat(other.texts).containsExactly("a", "b");
        assertThat(socket.sent).isEmpty();
    }

    @Test
    void whatOthersSendMeanwhileIsWrittenToo() {
        wire.handling(() -> Crowd.elsewhere(() -> outbox.send("from elsewhere")));

        assertThat(socket.sent).containsExactly("from elsewhere");
    }

    @Test
    void whatWouldTakeLongGoesByTheOtherWireInItsPlace() {
        String large = "x".repeat(10_000);
        wire.handling(() -> {
            outbox.send("a");
            IntStream.range(0, 10).forEach(i -> outbox.send(i + large));
            outbox.send("z");
        });

        List<String> all = new ArrayList<>(socket.sent);
        all.addAll(other.texts);
        assertThat(all.stream().map(text -> text.substring(0, 1)))
                .containsExactly("a", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "z");
        assertThat(socket.sent.stream().mapToInt(String::length).sum())
                .as("characters written by the message's thread")
                .isLessThanOrEqualTo(16_384);
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void aClientThatDoesNotReadHoldsUpNobodyElse() throws Exception {
        socket.blocksAt("stuck");
        Thread own = new Thread(() -> wire.handling(() -> outbox.send("stuck")));
        own.start();
        Crowd.await(socket.blocked);

        Crowd.elsewhere(() -> outbox.send("waits"));
        FakeSocket second = new FakeSocket();
        OtherWire secondOther = new OtherWire(new ArrayList<>());
        ReplyWire secondWire = new ReplyWire(second.session(), Framing.EACH, secondOther, writers);
        Outbox secondOutbox =
                new Outbox(secondWire, new Outbox.Bounds(10, Long.MAX_VALUE), new ManualClock(), cuts::add);
        Crowd.elsewhere(() -> secondWire.handling(() -> secondOutbox.send("goes on")));
        Crowd.elsewhere(() -> outbox.abort(CloseCode.SLOW_CLIENT));

        assertThat(secondOther.texts)
                .as("while as many threads are held up as may be")
                .containsExactly("goes on");
        assertThat(other.closed).containsExactly(CloseCode.SLOW_CLIENT);
        socket.released.countDown();
        own.join();
        assertThat(socket.sent).as("what was pending is dropped").containsExactly("stuck");
        assertThat(writers.availablePermits())
                .as("threads that may be held up again")
                .isEqualTo(1);
    }

    @Test
    void aFailureBreaksTheConnection() {
        socket.fails(new IOException("on purpose"));

        wire.handling(() -> outbox.send("a"));

        assertThat(cuts).containsExactly(CloseCode.FAULT);
        assertThat(other.closed).containsExactly(CloseCode.FAULT);
        assertThat(writers.availablePermits()).isEqualTo(1);
    }

    @Test
    void whatAMessageLeftBehindThatFailedIsWritten() {
        IllegalStateException fault = new IllegalStateException("on purpose");

        assertThatThrownBy(() -> wire.handling(() -> {
                    outbox.send("a");
                    throw fault;
                }))
                .isSameAs(fault);

        assertThat(socket.sent).containsExactly("a");
    }

    @Test
    void theConnectionIsClosedAfterWhatWasSent() {
        wire.handling(() -> {
            outbox.send("the last");
            outbox.finish(CloseCode.NORMAL);
            assertThat(other.closed).isEmpty();
        });

        assertThat(socket.sent).containsExactly("the last");
        assertThat(other.closed).containsExactly(CloseCode.NORMAL);
    }

    @Test
    void nothingIsLostOrOvertakenWhileManyThreadsSend() throws Exception {
        int each = 5_000;
        ReplyWire both = new ReplyWire(socket.session(), Framing.EACH, new OtherWire(socket.sent), writers);
        Outbox busy = new Outbox(both, new Outbox.Bounds(100_000, Long.MAX_VALUE), new ManualClock(), cuts::add);
        CountDownLatch done = new CountDownLatch(3);
        Thread own = new Thread(() -> {
            for (int i = 0; done.getCount() > 0; i++) {
                int number = i;
                both.handling(() -> busy.send("own:" + number));
            }
        });
        own.start();
        Crowd.run(3, thread -> {
            boolean all = IntStream.range(0, each).allMatch(i -> busy.send(thread + ":" + i));
            done.countDown();
            return all;
        });
        own.join();

        for (int thread = 0; thread < 3; thread++) {
            String prefix = thread + ":";
            assertThat(socket.sent.stream().filter(text -> text.startsWith(prefix)))
                    .as("what thread %d sent, in its order", thread)
                    .containsExactlyElementsOf(
                            IntStream.range(0, each).mapToObj(i -> prefix + i).toList());
        }
        assertThat(busy.depth()).isZero();
    }
}
