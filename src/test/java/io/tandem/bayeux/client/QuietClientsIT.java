package io.tandem.bayeux.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.CuttingProxy;
import io.tandem.server.TandemServer;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients from which nothing is heard for a while: those who only poll stay, those who do not come back are forgotten. */
class QuietClientsIT {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ABSENCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static TandemServer server;

    private final String channel = "/clients/" + UUID.randomUUID();

    @BeforeAll
    static void startServer() {
        server = TandemServer.named("quiet-clients")
                .setting("tandem.bayeux.timeout", POLL.toMillis())
                .setting("tandem.bayeux.maxInterval", ABSENCE.toMillis())
                .start();
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    /** Before each, as an abort is reported test by test only here. */
    @BeforeEach
    void requirePackages() {
        NodePackages.require();
    }

    /** The newest of each line; how often they connect does not depend on the version. */
    static Stream<Make> makes() {
        return Stream.concat(NodeClientsIT.makes(), JavaClientIT.makes())
                .filter(make -> !make.name().matches("cometd[3-8]"));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void staysAsLongAsItPolls(Make make) throws Exception {
        try (ForeignClient client = make.start(server.uri("http", "/cometd"))) {
            client.connect();
            client.subscribe(channel);
            for (int polls = 0; polls < 5; polls++) {
                client.await("beat");
            }
            try (Peer peer = Peer.join(server.uri("ws", "/cometd"))) {
                peer.publish(channel, "end");
            }
            assertThat(client.messagesUpTo("end")).containsExactly("end");
            assertThat(client.told("handshake")).as("one session all the time").isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("makes")
    void shakesHandsAnewWhenItWasAwayForTooLong(Make make) throws Exception {
        URI peers = server.uri("ws", "/cometd");
        try (CuttingProxy proxy = CuttingProxy.before(server.port());
                ForeignClient client = make.start(proxy.uri("http", "/cometd"))) {
            String clientId = client.connect();
            client.await("handshake");
            client.subscribe(channel);
            proxy.cut();
            awaitNoSessions();
            proxy.heal();
            try (Peer peer = Peer.join(peers)) {
                client.assertComesBackAnew(clientId, channel, peer);
            }
        }
    }

    private static void awaitNoSessions() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String metrics;
        do {
            metrics = server.get("/metrics?scope=application").body();
            assertThat(System.nanoTime())
                    .as("sessions are still there:\n%s", metrics)
                    .isLessThan(end);
        } while (metrics.lines().noneMatch(line -> line.matches("tandem_bayeux_sessions(\\{.*})? 0(\\.0)?")));
    }
}
