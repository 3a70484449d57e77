package io.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bad network itself, between a client and a server that sends back what it gets. */
class FaultProxyTest {

    private static final String END = "(end)";
    private static final int PATIENCE_MILLIS = 20_000;

    private final BlockingQueue<String> atServer = new LinkedBlockingQueue<>();
    private ServerSocket listener;
    private FaultProxy network;

    @BeforeEach
    void start() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        network = FaultProxy.before(listener.getLocalPort());
        Thread server = new Thread(this::serve, "echo");
        server.setDaemon(true);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        network.close();
        listener.close();
        assertThat(network.failure()).as("failure of the proxy").isNull();
    }

    @Test
    void aCalmNetworkPassesEverything() throws Exception {
        try (Socket client = connect()) {
            assertThat(exchange(client, "one")).isEqualTo("one");
            assertThat(exchange(client, "two")).isEqualTo("two");
        }
        assertThat(List.of(next(), next(), next())).containsExactly("one", "two", END);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLostResponseLeftTheServerButReachesNobody(boolean abrupt) throws Exception {
        network.follow(connection -> Fate.at(1, Fault.LOSE_RESPONSE, abrupt));
        try (Socket client = connect()) {
            assertThat(exchange(client, "one")).isEqualTo("one");
            assertThat(exchange(client, "two")).as("what comes back").isEqualTo(END);
        }
        assertThat(List.of(next(), next(), next())).containsExactly("one", "two", END);
        assertThat(network.strikes()).isEqualTo(Map.of(Fault.LOSE_RESPONSE, 1));
    }

    @Test
    void aCutResponseArrivesInPart() throws Exception {
        network.follow(connection -> Fate.at(0, Fault.CUT_RESPONSE, false));
        try (Socket client = connect()) {
            assertThat(exchange(client, "onetwo")).isEqualTo("one");
            assertThat(read(client)).isEqualTo(END);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLostAcknowledgementFollowsAResponseThatArrived(boolean abrupt) throws Exception {
        network.follow(connection -> Fate.at(0, Fault.LOSE_REQUEST, abrupt));
        try (Socket client = connect()) {
            assertThat(exchange(client, "one")).isEqualTo("one");
            assertThat(exchange(client, "acknowledgement")).isEqualTo(END);
        }
        assertThat(List.of(next(), next())).as("what the server got").containsExactly("one", END);
    }

    @Test
    void aDelayedResponseArrivesWhole() throws Exception {
        network.follow(connection -> Fate.at(0, Fault.DELAY, true));
        try (Socket client = connect()) {
            assertThat(exchange(client, "one")).isEqualTo("one");
            assertThat(exchange(client, "two")).isEqualTo("two");
        }
    }

    @Test
    void aStalledConnectionPassesNothingAndEnds() throws Exception {
        network.follow(connection -> Fate.at(1, Fault.STALL, false));
        try (Socket client = connect()) {
            assertThat(exchange(client, "one")).isEqualTo("one");
            assertThat(exchange(client, "two")).isEqualTo(END);
        }
        assertThat(List.of(next(), next(), next())).containsExactly("one", "two", END);
    }

    @Test
    void aVanishedClientIsGoneBeforeTheServerKnows() throws Exception {
        network.follow(connection -> new Fate(Fault.VANISH, 0, 0, PATIENCE_MILLIS, 0, true));
        try (Socket client = connect()) {
            assertThat(exchange(client, "one")).isEqualTo(END);
            assertThat(network.open()).as("connections the server still has").isOne();
        }
        network.calm();
        assertThat(List.of(next(), next())).containsExactly("one", END);
    }

    @Test
    void aConnectionIsDroppedAtTheEndOfItsLife() throws Exception {
        network.follow(connection -> new Fate(Fault.DROP, 0, 50, 0, 0, true));
        try (Socket client = connect()) {
            assertThat(read(client)).isEqualTo(END);
        }
        network.awaitStrikes(1);
    }

    @Test
    void openConnectionsAreSparedWhenTheNetworkCalmsDown() throws Exception {
        network.follow(connection -> Fate.at(1, Fault.LOSE_RESPONSE, true));
        try (Socket client = connect()) {
            assertThat(exchange(client, "one")).isEqualTo("one");
            network.calm();
            assertThat(exchange(client, "two")).isEqualTo("two");
        }
    }

    @Test
    void theSameSeedGivesTheSameFates() {
        FaultPlan plan = FaultPlan.random(42, 1_000);
        FaultPlan again = FaultPlan.random(42, 1_000);

        assertThat(LongStream.range(0, 1_000).mapToObj(plan::fateOf))
                .as("fates of a thousand connections")
                .containsExactlyElementsOf(
                        LongStream.range(0, 1_000).mapToObj(again::fateOf).toList());
        assertThat(LongStream.range(0, 1_000).mapToObj(plan::fateOf).map(Fate::fault))
                .as("every fault has its turn")
                .contains(
                        Fault.DROP,
                        Fault.LOSE_RESPONSE,
                        Fault.CUT_RESPONSE,
                        Fault.LOSE_REQUEST,
                        Fault.DELAY,
                        Fault.STALL,
                        Fault.VANISH);
    }

    private Socket connect() throws IOException {
        Socket socket =
                new Socket(network.address().getAddress(), network.address().getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static String exchange(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return read(client);
    }

    private static String read(Socket socket) throws IOException {
        byte[] bytes = new byte[1_024];
        try {
            InputStream in = socket.getInputStream();
            int count = in.read(bytes);
            return count < 0 ? END : new String(bytes, 0, count, StandardCharsets.US_ASCII);
        } catch (java.net.SocketException reset) {
            return END;
        }
    }

    private String next() throws InterruptedException {
        String text = atServer.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        assertThat(text).as("something at the server").isNotNull();
        return text;
    }

    private void serve() {
        try {
            while (true) {
                try (Socket socket = listener.accept()) {
                    echo(socket);
                }
            }
        } catch (IOException closed) {
            atServer.add("(stopped)");
        }
    }

    private void echo(Socket socket) {
        try {
            for (String text = read(socket); !text.equals(END); text = read(socket)) {
                atServer.add(text);
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            }
            atServer.add(END);
        } catch (IOException brokenWhileWriting) {
            atServer.add(END);
        }
    }
}
