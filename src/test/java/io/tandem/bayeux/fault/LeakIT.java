package io.tandem.bayeux.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Reactor;
import io.tandem.server.ServerProbe;
import io.tandem.server.ServerProbe.Live;
import io.tandem.server.TandemServer;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions leave nothing behind, however they end. */
class LeakIT {

    /** What is remembered of the last broadcasts, for sessions of nodes that die: bounded, whatever becomes of sessions. */
    private static final Pattern OF_BROADCASTS = Pattern.compile(
            "io\\.tandem\\.bayeux\\.(session\\.Broadcast|session\\.Broadcasts\\$\\w+|session\\.Place|\\w+\\.ChannelName|\\w+\\.Event)");

    private static final int SESSIONS = TestForm.pick(2_000, 20_000);
    /** How many come before the connections of those that fell silent are closed; open files are limited. */
    private static final int TIDE = 2_000;

    private static final int WAVE = 200;
    private static final int WARM_UP = 600;

    private TandemServer server;
    private ServerProbe probe;
    private Reactor reactor;
    private int came;

    @BeforeEach
    void start() {
        server = BayeuxServers.named("leaks")
                .setting("tandem.bayeux.timeout", 3_000)
                .setting("tandem.bayeux.maxInterval", 3_000)
                .start();
        probe = new ServerProbe(server);
        reactor = new Reactor("sessions");
    }

    @AfterEach
    void stop() {
        reactor.close();
        server.close();
        assertThat(reactor.failure()).as("failure of the test's clients").isNull();
    }

    @Test
    void nothingIsLeftOfSessionsThatDisconnectFallSilentOrLoseTheirConnection() throws Exception {
        comeAndGo(WARM_UP);
        assertThat(Gauges.leftOver(probe)).as("left of the first sessions").isEmpty();
        Map<String, Live> before = probe.live();

        for (int gone = 0; gone < SESSIONS; gone += TIDE) {
            comeAndGo(TIDE);
        }

        assertThat(Gauges.leftOver(probe))
                .as("left of %d sessions of which no client knows any more", SESSIONS)
                .isEmpty();
        Map<String, Live> after = probe.live();
        long ours = instances(after) - instances(before);
        Figures.print(
                SESSIONS + " sessions that came and went",
                "live heap gained " + ServerProbe.gained(before, after, ServerProbe.ALL_CLASSES) + ", objects of ours "
                        + ours + ", most of all " + ServerProbe.growth(before, after));
        assertThat(ours)
                .as(
                        "objects of ours that are alive and were not before; most growth: %s",
                        ServerProbe.growth(before, after))
                .isLessThan(SESSIONS / 20);
    }

    private static long instances(Map<String, Live> live) {
        return live.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("io.tandem."))
                .filter(entry -> !OF_BROADCASTS.matcher(entry.getKey()).matches())
                .mapToLong(entry -> entry.getValue().instances())
                .sum();
    }

    /** Each third disconnects, falls silent, or loses its connections; of each third half uses WebSockets, half acknowledges. */
    private void comeAndGo(int count) throws Exception {
        InetSocketAddress address = new InetSocketAddress("localhost", server.port());
        List<AckClient> silent = new ArrayList<>();
        for (int from = 0; from < count; from += WAVE) {
            List<AckClient> wave = Crowd.of(WAVE, i -> new AckClient(reactor, address, options(i)));
            Crowd.each(wave, AckClient::handshake);
            Crowd.each(wave, AckClient::start);
            int first = came;
            came += WAVE;
            Crowd.numbered(wave, (client, i) -> client.subscribe(own(first + i)));
            Crowd.numbered(wave, (client, i) -> client.publish(List.of(BayeuxJson.publish(own(first + i), 1))));
            Crowd.numbered(wave, (client, i) -> client.journal().arrival(own(first + i), 1));
            Crowd.numbered(wave, LeakIT::leave);
            Crowd.of(WAVE, i -> i).stream()
                    .filter(i -> i % 3 == 1)
                    .map(wave::get)
                    .forEach(silent::add);
            assertThat(wave.stream().map(AckClient::trouble).filter(Objects::nonNull))
                    .as("sessions with trouble")
                    .isEmpty();
        }
        assertThat(probe.await(Gauges.SESSIONS, open -> open == 0, Gauges.PATIENCE))
                .as("sessions left while the connections of the silent ones are still open")
                .isZero();
        Crowd.each(silent, AckClient::vanish);
    }

    private static CompletableFuture<Void> leave(AckClient client, int number) {
        return switch (number % 3) {
            case 0 -> client.disconnect().thenCompose(done -> client.vanish());
            case 1 -> client.fallSilent();
            default -> client.vanish();
        };
    }

    private static AckClient.Options options(int number) {
        Transport transport = number / 3 % 2 == 0 ? Transport.LONG_POLLING : Transport.WEBSOCKET;
        return number / 6 % 2 == 0
                ? AckClient.Options.plain(transport)
                : AckClient.Options.reliable(transport, Itinerary.stay(transport), 60_000);
    }

    private static String own(int client) {
        return "/leak/" + client;
    }
}
