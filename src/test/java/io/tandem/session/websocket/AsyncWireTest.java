package io.tandem.session.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.session.CloseCode;
import io.tandem.session.Outbox;
import io.tandem.session.OutboxMessage;
import io.tandem.store.Crowd;
import io.tandem.time.ManualClock;
import jakarta.websocket.SendHandler;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsyncWireTest {

    private static final int MANY = 200_000;

    private final FakeSocket socket = new FakeSocket();
    private final List<CloseCode> cuts = new ArrayList<>();
    private final Outbox outbox = outbox(socket, Framing.EACH);

    @Test
    void hasOneSendInFlight() {
        IntStream.range(0, 200).forEach(i -> outbox.send("m" + i));
        assertThat(socket.sent).as("the second waits for the first").containsExactly("m0");

        for (int i = 0; i < 200; i++) {
            Crowd.elsewhere(socket::complete);
        }

        assertThat(socket.sent)
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> "m" + i).toList());
        assertThat(socket.mostInFlight).hasValue(1);
        assertThat(outbox.depth()).as("all confirmed").isZero();
    }

    @Test
    void writesWhatHasComeMeanwhileInOneFrameIfThereAreSuch() {
        Outbox joining = outbox(
                socket,
                messages -> List.of(String.join(
                        "+", messages.stream().map(OutboxMessage::text).toList())));
        List.of("a", "b", "c").forEach(joining::send);
        assertThat(socket.sent).containsExactly("a");

        socket.complete();
        joining.sendAll(List.of("d", "e"));
        assertThat(joining.depth()).as("what is being written, and what waits").isEqualTo(4);
        socket.complete();
        socket.complete();

        assertThat(socket.sent).containsExactly("a", "b+c", "d+e");
        assertThat(joining.depth()).as("all confirmed").isZero();
    }

    @Test
    void goesOnWhenMoreIsSentLater() {
        outbox.send("a");
        socket.complete();
        outbox.send("b");
        socket.complete();

        assertThat(socket.sent).containsExactly("a", "b");
        assertThat(socket.handlers).isEmpty();
    }

    @Test
    void doesNotRecurseWhenSendsCompleteAtOnce() {
        IntStream.range(0, MANY).forEach(i -> outbox.send("m"));
        socket.completesAtOnce();

        socket.complete();

        assertThat(socket.sent).hasSize(MANY);
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void losesNothingWhenCompletionsComeFromAnotherThread() throws Exception {
        Crowd.run(2, thread -> {
            for (int i = 0; i < 20_000; i++) {
                if (thread == 0) {
                    outbox.send("m" + i);
                } else {
                    completeNext();
                }
            }
            return thread;
        });

        assertThat(socket.sent)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20_000).mapToObj(i -> "m" + i).toList());
        assertThat(socket.mostInFlight).hasValue(1);
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void takesATimeOutForASlowClient() {
        outbox.send("a");
        outbox.send("b");

        socket.fail(new SocketTimeoutException());

        assertThat(cuts).containsExactly(CloseCode.SLOW_CLIENT);
        assertThat(codes(socket)).containsExactly(1013);
        assertThat(socket.sent).as("nothing more is sent").containsExactly("a");
    }

    @Test
    void takesAnyOtherFailureForAFault() {
        outbox.send("a");

        socket.fail(new IOException("on purpose"));

        assertThat(cuts).containsExactly(CloseCode.FAULT);
        assertThat(codes(socket)).containsExactly(4003);
    }

    @Test
    void isBrokenWhenTheSocketTakesNoSend() {
        socket.fails(new IllegalStateException("closed"));

        outbox.send("a");

        assertThat(cuts).containsExactly(CloseCode.FAULT);
    }

    @Test
    void closesAfterTheLastMessageOfAFinish() {
        outbox.send("a");
        outbox.finish(CloseCode.DRAINING);
        assertThat(socket.closes).isEmpty();

        socket.complete();

        assertThat(codes(socket)).containsExactly(1012);
        assertThat(socket.closes.get(0).getReasonPhrase()).isEqualTo(CloseCode.DRAINING.reason());
    }

    @Test
    void closesOnItsOwnThreadWhenNoOtherIsToBeHad() {
        AsyncWire wire = new AsyncWire(socket.session(), Framing.EACH, task -> {
            throw new RejectedExecutionException();
        });

        wire.close(CloseCode.IDLE);

        assertThat(codes(socket)).containsExactly(4000);
    }

    @Test
    void doesNotMindASocketThatIsGone() {
        new AsyncWire(socket.failsToClose(new IOException("gone")).session(), Framing.EACH, Runnable::run)
                .close(CloseCode.NORMAL);

        assertThat(codes(socket)).containsExactly(1000);
    }

    private void completeNext() {
        SendHandler next = socket.handlers.peek();
        while (next == null) {
            Thread.onSpinWait();
            next = socket.handlers.peek();
        }
        socket.complete();
    }

    private Outbox outbox(FakeSocket on, Framing framing) {
        return new Outbox(
                new AsyncWire(on.session(), framing, Runnable::run),
                new Outbox.Bounds(MANY, Long.MAX_VALUE),
                new ManualClock(),
                cuts::add);
    }

    private static List<Integer> codes(FakeSocket of) {
        return of.closes.stream().map(reason -> reason.getCloseCode().getCode()).toList();
    }
}
