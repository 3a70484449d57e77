package io.tandem.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.client.WebSocketClient.Closed;
import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import io.tandem.session.SessionRegistry;
import io.tandem.store.redis.Waiting;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Outbox over real sockets, with the sender that this runtime gets. */
@ExtendWith(ArquillianExtension.class)
class OutboxSocketIT {

    private static final int EACH = 50_000;

    /** Well below the bound of 10,000, so that a client that reads is never cut off however slow the machine. */
    private static final int AHEAD = 1_000;

    /** More than the threads that write. */
    private static final int DEAF = 100;

    /** So many messages wait only for a client that does not read. */
    private static final int WAITING = 300;

    /** So small that little is on its way to a client that does not read. */
    private static final int RECEIVE_BUFFER = 4_096;

    @Deployment
    static WebArchive gateway() {
        return TestedGateway.with(Waiting.class, Waiting.Condition.class);
    }

    @ArquillianResource
    private URI address;

    @Inject
    private SessionRegistry registry;

    @Test
    void twoThreadsSendAHundredThousandMessagesAndAllArriveInOrder() throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(telxl())) {
            Connection connection = only();
            CyclicBarrier start = new CyclicBarrier(2);
            Thread left = new Thread(() -> sendAll(connection, "left", start));
            Thread right = new Thread(() -> sendAll(connection, "right", start));
            left.start();
            right.start();

            int nextLeft = 0;
            int nextRight = 0;
            for (int i = 0; i < 2 * EACH; i++) {
                String text = client.next();
                String expected = text.startsWith("left") ? "left " + nextLeft++ : "right " + nextRight++;
                assertThat(text).as("message %d", i).isEqualTo(expected);
            }
            left.join();
            right.join();
            assertThat(List.of(nextLeft, nextRight))
                    .as("none lost, none doubled")
                    .containsExactly(EACH, EACH);
        }
    }

    @Test
    void aClientThatStopsReadingIsClosedAtTheBoundAndTheOthersNoticeNothing() throws Exception {
        try (Socket deaf = deafClient()) {
            Connection stuck = only();
            try (WebSocketClient other = WebSocketClient.connect(telxl())) {
                Connection good = onlyBeside(stuck);
                String text = "x".repeat(1_000);
                int sent = 0;
                while (!stuck.hasEnded()) {
                    assertThat(sent++)
                            .as("messages before the bound must strike")
                            .isLessThan(200_000);
                    stuck.send(text);
                    if (sent % 100 == 0) {
                        good.send("still here " + sent);
                        assertThat(other.next()).isEqualTo("still here " + sent);
                    }
                }
                assertThat(good.hasEnded()).as("the other client's connection").isFalse();
                good.send("after all");
                assertThat(other.next()).isEqualTo("after all");
            }
        }
    }

    /** More clients that do not read than threads that may be held up: the server's own way of sending takes over. */
    @Test
    void howeverManyClientsStopReadingTheOthersAreServed() throws Exception {
        List<Socket> deaf = new ArrayList<>();
        try (WebSocketClient other = WebSocketClient.connect(telxl())) {
            Connection good = only();
            for (int i = 0; i < DEAF; i++) {
                deaf.add(deafClient());
            }
            Waiting.until("all are connected", () -> openBeside(good).size() == DEAF);
            List<Connection> stuck = openBeside(good);
            String text = "x".repeat(1_000);
            for (int round = 0; stuck.stream().anyMatch(one -> one.outboxDepth() < WAITING); round++) {
                assertThat(round).as("rounds until all of them wait").isLessThan(500);
                stuck.stream().filter(one -> one.outboxDepth() < WAITING).forEach(one -> IntStream.range(0, 20)
                        .forEach(i -> one.send(text)));
                good.send("still here " + round);
                assertThat(other.next()).isEqualTo("still here " + round);
            }

            stuck.forEach(connection -> connection.abort(CloseCode.SLOW_CLIENT));
            good.send("after all");
            assertThat(other.next()).isEqualTo("after all");
        } finally {
            for (Socket socket : deaf) {
                socket.close();
            }
        }
    }

    @Test
    void whatIsPendingIsWrittenBeforeTheConnectionIsClosed() throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(telxl())) {
            Connection connection = only();
            List<String> sent = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                sent.add("message " + i);
                connection.send("message " + i);
            }
            connection.finish(CloseCode.NORMAL);

            assertThat(client.awaitClose()).isEqualTo(new Closed(1000, "session ended"));
            List<String> received = new ArrayList<>();
            while (client.hasMore()) {
                received.add(client.next());
            }
            assertThat(received).as("everything sent before the end").isEqualTo(sent);
        }
    }

    private static void sendAll(Connection connection, String name, CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
        for (int i = 0; i < EACH; i++) {
            while (connection.outboxDepth() > AHEAD) {
                Thread.onSpinWait();
            }
            connection.send(name + ' ' + i);
        }
    }

    private Connection only() {
        return onlyBeside(null);
    }

    /** The one connection there is beside another; the client may know of it before the server does. */
    private Connection onlyBeside(Connection other) {
        while (true) {
            List<Connection> open = openBeside(other);
            if (open.size() == 1) {
                return open.get(0);
            }
            Thread.onSpinWait();
        }
    }

    private List<Connection> openBeside(Connection other) {
        return registry.connections().stream()
                .filter(connection -> connection != other && !connection.hasEnded())
                .toList();
    }

    private URI telxl() {
        return URI.create("ws://" + address.getHost() + ':' + address.getPort() + address.getPath() + "telxl");
    }

    /** Shakes hands and then reads nothing. */
    private Socket deafClient() throws IOException {
        URI uri = telxl();
        Socket socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        String key = Base64.getEncoder().encodeToString(new byte[16]);
        socket.getOutputStream()
                .write(("GET " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                                + key + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).as("the answer begins").isEqualTo('H');
        return socket;
    }
}
