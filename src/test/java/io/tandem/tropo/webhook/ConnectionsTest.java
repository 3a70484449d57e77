package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Where connections go, and how many there are. */
class ConnectionsTest {

    private static final int MANY = 500;

    @Test
    void aHostIsLookedUpOnceAndConnectedToAtTheAddressThatWasChecked() throws Exception {
        try (Bench bench = new Bench("retries", "2");
                FaultyApplication application = new FaultyApplication(Mishap.CLOSES_AFTER_THE_REQUEST, Mishap.NONE)) {
            bench.resolver.answer("app.example", "127.0.0.1").answer("app.example", "169.254.169.254");
            String url = "http://app.example:" + application.port() + "/";
            assertThat(bench.outcomeAfterRetries(bench.post(url)).successful())
                    .as("a name that no real DNS knows, retried")
                    .isTrue();
            assertThat(bench.resolver.asked()).as("look-ups for two tries").isEqualTo(1);
            assertThat(application.request())
                    .as("the name, not the address")
                    .contains("\r\nHost: app.example:" + application.port() + "\r\n");
            assertThat(Bench.failure(Bench.outcome(bench.post(url))))
                    .as("the next message is checked anew")
                    .isEqualTo(Failure.REFUSED_ADDRESS);
            assertThat(application.connections())
                    .as("those of the first message")
                    .isEqualTo(2);
        }
    }

    @Test
    void anAddressThatIsNotAllowedIsNeverConnectedTo() throws Exception {
        try (Bench bench = new Bench("loopback", "false");
                FaultyApplication application = new FaultyApplication(Mishap.NONE)) {
            bench.resolver.answer("inside.example", "127.0.0.1").answer("half.example", "8.8.8.8", "127.0.0.1");
            List<String> hosts = List.of(
                    "inside.example",
                    "half.example",
                    "127.0.0.1",
                    "127.0.0.1.",
                    "[::ffff:127.0.0.1]",
                    "[64:ff9b::7f00:1]");
            for (String host : hosts) {
                assertThat(Bench.failure(Bench.outcome(bench.post("http://" + host + ":" + application.port() + "/"))))
                        .as(host)
                        .isEqualTo(Failure.REFUSED_ADDRESS);
            }
            assertThat(application.connections()).as("connections").isZero();
        }
    }

    @Test
    void aNetworkThatIsListedCanBeConnectedTo() throws Exception {
        try (Bench bench = new Bench("loopback", "false", "allowed-networks", "10.0.0.0/8, 127.0.0.1");
                FaultyApplication application = new FaultyApplication(Mishap.NONE)) {
            assertThat(Bench.outcome(bench.post(application.url())).successful())
                    .as("listed")
                    .isTrue();
        }
    }

    @Test
    void theNextTryGoesToTheNextAddress() throws Exception {
        try (Bench bench = new Bench("retries", "1");
                FaultyApplication application = new FaultyApplication(Mishap.NONE)) {
            bench.resolver.answer("app.example", "127.0.0.2", "127.0.0.1");
            assertThat(bench.outcomeAfterRetries(bench.post("http://app.example:" + application.port() + "/"))
                            .successful())
                    .as("the first address refuses, the second listens")
                    .isTrue();
        }
    }

    @Test
    void whoRefusesConnectionsIsToldAsSuch() throws Exception {
        int port = freePort();
        try (Bench bench = new Bench("retries", "1")) {
            assertThat(Bench.failure(bench.outcomeAfterRetries(bench.post("http://127.0.0.1:" + port + "/"))))
                    .as("nobody listens")
                    .isEqualTo(Failure.CONNECT_FAILED);
        }
    }

    @Test
    void whoDoesNotTakeConnectionsIsGivenUpInTime() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Bench bench = new Bench("retries", "0", "connect-timeout", "PT5S")) {
            List<Socket> fillers = fill(full);
            CompletionStage<Outcome> stage = bench.post("http://127.0.0.1:" + full.getLocalPort() + "/");
            bench.turn(Duration.ofSeconds(5));
            assertThat(Bench.failure(Bench.outcome(stage)))
                    .as("by the turned clock")
                    .isEqualTo(Failure.CONNECT_TIMEOUT);
            for (Socket filler : fillers) {
                filler.close();
            }
        }
    }

    @Test
    void manyWaitingRequestsHoldNoThread() throws Exception {
        try (WaitingRoom application = new WaitingRoom();
                Bench bench = new Bench("max-in-flight-each", "500")) {
            List<CompletionStage<Outcome>> stages = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                stages.add(bench.post(application.url()));
            }
            application.take(MANY);
            assertThat(stages).as("all are waiting").noneMatch(stage -> stage.toCompletableFuture()
                    .isDone());
            assertThat(bench.threads.get())
                    .as("threads of the HTTP client, beside %s of the executor", Bench.EXECUTOR_THREADS)
                    .isLessThanOrEqualTo(Sender.IO_THREADS + 1);
            application.answerAll();
            for (CompletionStage<Outcome> stage : stages) {
                assertThat(Bench.outcome(stage).successful()).as("answered").isTrue();
            }
            assertThat(bench.webhooks().underWay()).as("messages left").isZero();
            assertThat(bench.alarms.size()).as("alarms left").isZero();
        }
    }

    @Test
    void whatIsAboveTheLimitsFailsAtOnce() throws Exception {
        try (WaitingRoom application = new WaitingRoom();
                Bench bench = new Bench("max-in-flight", "3", "max-in-flight-each", "2")) {
            CompletionStage<Outcome> first = bench.post(to("a", application));
            CompletionStage<Outcome> second = bench.post(to("a", application));
            assertThat(bench.post(to("a", application)).toCompletableFuture())
                    .as("above the limit of the application")
                    .isCompletedWithValue(new Failed(Failure.OVERLOADED));
            CompletionStage<Outcome> other = bench.post(to("b", application));
            assertThat(bench.post(to("c", application)).toCompletableFuture())
                    .as("above the limit of all")
                    .isCompletedWithValue(new Failed(Failure.OVERLOADED));
            application.take(3);
            application.answerAll();
            for (CompletionStage<Outcome> stage : List.of(first, second, other)) {
                assertThat(Bench.outcome(stage).successful())
                        .as("within the limits")
                        .isTrue();
            }
            CompletionStage<Outcome> later = bench.post(to("a", application));
            application.take(1);
            application.answerAll();
            assertThat(Bench.outcome(later).successful())
                    .as("when there is room again")
                    .isTrue();
        }
    }

    @Test
    void unfinishedAnswersShareOneMemoryLimit() throws Exception {
        try (Bench bench = new Bench("max-answer", "1048576", "max-buffered", "65536");
                FaultyApplication application = new FaultyApplication(Mishap.SENDS_AN_ENDLESS_BODY, Mishap.NONE)) {
            assertThat(Bench.failure(Bench.outcome(bench.post(application.url()))))
                    .as("allowed by itself, but too much in all")
                    .isEqualTo(Failure.OVERLOADED);
            assertThat(Bench.outcome(bench.post(application.url())).successful())
                    .as("what it held has been given back")
                    .isTrue();
        }
    }

    @Test
    void stoppingBreaksOffWhatIsUnderWay() throws Exception {
        try (WaitingRoom application = new WaitingRoom();
                Bench bench = new Bench()) {
            CompletionStage<Outcome> stage = bench.post(application.url());
            application.take(1);
            bench.webhooks().close();
            assertThat(Bench.failure(Bench.outcome(stage))).as("under way").isEqualTo(Failure.STOPPING);
            assertThat(Bench.failure(Bench.outcome(bench.post(application.url()))))
                    .as("afterwards")
                    .isEqualTo(Failure.STOPPING);
        }
    }

    private static Application to(String key, WaitingRoom application) {
        return new Application(key, application.url(), Optional.empty(), List.of());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Connects until the system takes no more for a socket that accepts nothing. */
    private static List<Socket> fill(ServerSocket full) throws IOException {
        List<Socket> fillers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Socket filler = new Socket();
            fillers.add(filler);
            try {
                filler.connect(full.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException noMore) {
                return fillers;
            }
        }
        throw new AssertionError("the system takes connections without end");
    }

    /** An application that lets everybody wait, on no thread but the test's. */
    private static final class WaitingRoom implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 2 * MANY, InetAddress.getByName("127.0.0.1"));
        private final List<Socket> waiting = new ArrayList<>();

        WaitingRoom() throws IOException {
            server.setSoTimeout(30_000);
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/";
        }

        /** Takes so many requests. */
        void take(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                Socket socket = server.accept();
                socket.setSoTimeout(30_000);
                FaultyApplication.read(socket.getInputStream());
                waiting.add(socket);
            }
        }

        void answerAll() throws IOException {
            for (Socket socket : waiting) {
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
                socket.close();
            }
            waiting.clear();
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }
}
