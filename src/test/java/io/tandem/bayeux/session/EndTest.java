package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.option.Transport;
import io.tandem.session.CloseCode;
import io.tandem.store.Stages;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What must not come after the end of a session. */
class EndTest {

    private final Node here = Node.of();

    @Test
    void aSessionThatIsBeingForgottenIsNotTakenUpAgain() throws Exception {
        for (int round = 0; round < 500; round++) {
            BayeuxSession session = here.openAcknowledging();
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Optional<BayeuxSession>> asked = new CompletableFuture<>();
            Thread asking = new Thread(() -> {
                await(together);
                asked.complete(here.find(session.id()));
            });
            asking.start();
            await(together);
            here.sessions.end(session, SessionEnd.EXPIRED);

            asked.get(30, TimeUnit.SECONDS).ifPresent(found -> assertThat(found)
                    .as("the ended one, not a copy of it")
                    .isSameAs(session));
            asking.join();
            assertThat(here.sessions.size()).as("nothing is left").isZero();
        }
    }

    @Test
    void aSessionWithoutARecordDoesNotGoOnUnaware() {
        BayeuxSession session = here.openAcknowledging();
        Stages.get(here.store.update(SessionKeys.of(session.id()).group(), workspace -> {
            workspace.remove(SessionKeys.of(session.id()).record());
            return null;
        }));

        session.deliver(Event.of("/foo", JsonValue.TRUE));

        assertThat(session.hasEnded()).as("the event could not be kept").isTrue();
    }

    @Test
    void aWebSocketThatWasTooSlowTakesItsSessionWithIt() {
        BayeuxSession session = here.open(null, Transport.WEBSOCKET, false);
        FakeWebSocket socket = here.webSocket();
        session.attach(socket.link());
        deliver(session, 1);

        socket.breaks(CloseCode.SLOW_CLIENT);
        here.sessions.closed(socket.link());

        assertThat(session.hasEnded()).as("what it was sent is lost").isTrue();
    }

    @Test
    void aWebSocketThatWasCutLeavesItsSession() {
        BayeuxSession session = here.open(null, Transport.WEBSOCKET, false);
        FakeWebSocket socket = here.webSocket();
        session.attach(socket.link());
        deliver(session, 1);

        socket.breaks(CloseCode.FAULT);
        here.sessions.closed(socket.link());

        assertThat(session.hasEnded()).isFalse();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }
}
