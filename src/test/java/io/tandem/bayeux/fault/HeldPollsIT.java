package io.tandem.bayeux.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Reactor;
import io.tandem.server.ServerProbe;
import io.tandem.server.ServerProbe.Live;
import io.tandem.server.TandemServer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thousands of long-polls wait on one node without a thread of their own. */
class HeldPollsIT {

    private static final int POLLS = TestForm.pick(1_000, 5_000);
    private static final int WARM_UP = 200;

    /** How many threads the server's pool may gain while polls come in: a few, whatever their number. */
    private static final int MORE_THREADS = 32;

    private static final String COMMON = "/held/common";

    private TandemServer server;
    private ServerProbe probe;
    private InetSocketAddress address;
    private Reactor reactor;

    @BeforeEach
    void start() {
        server = BayeuxServers.named("held-polls")
                .setting("tandem.bayeux.timeout", 600_000)
                .setting("tandem.bayeux.maxInterval", 300_000)
                .start();
        probe = new ServerProbe(server);
        address = new InetSocketAddress("localhost", server.port());
        reactor = new Reactor("sessions");
    }

    @AfterEach
    void stop() {
        reactor.close();
        server.close();
        assertThat(reactor.failure()).as("failure of the test's clients").isNull();
    }

    @Test
    void pollsTakeNoThreadsAndAreAllAnswered() throws Exception {
        Publisher publisher = Publisher.connect(reactor, address);
        List<AckClient> first = arrive(WARM_UP, 0);
        assertThat(Gauges.atLeast(probe, Gauges.HELD_CONNECTS, WARM_UP + 1)).isEqualTo(WARM_UP + 1);
        int threadsBefore = probe.threads();
        Map<String, Live> liveBefore = probe.live();

        List<AckClient> others = arrive(POLLS, WARM_UP);
        assertThat(Gauges.atLeast(probe, Gauges.HELD_CONNECTS, POLLS + WARM_UP + 1))
                .as("connects held: of all clients and of the publisher")
                .isEqualTo(POLLS + WARM_UP + 1);
        int threadsWith = probe.threads();
        Map<String, Live> liveWith = probe.live();

        long published = System.nanoTime();
        publisher.publish(List.of(COMMON), 1);
        awaitArrival(first, 1);
        awaitArrival(others, 1);
        Duration common = Duration.ofNanos(System.nanoTime() - published);
        assertThat(Gauges.atLeast(probe, Gauges.HELD_CONNECTS, POLLS + WARM_UP + 1))
                .as("connects held again after all were answered")
                .isEqualTo(POLLS + WARM_UP + 1);

        long publishedAlone = System.nanoTime();
        publisher.publish(Crowd.of(POLLS, i -> own(WARM_UP + i)), 1);
        for (int i = 0; i < POLLS; i++) {
            Crowd.await(List.of(others.get(i).journal().arrival(own(WARM_UP + i), 1)));
        }
        Duration alone = Duration.ofNanos(System.nanoTime() - publishedAlone);

        Figures.print(
                POLLS + " held polls",
                "threads before " + threadsBefore + ", with them " + threadsWith + ", live heap a session "
                        + ServerProbe.gained(liveBefore, liveWith, ServerProbe.ALL_CLASSES)
                                        .bytes()
                                / POLLS + " bytes, all answered after one message "
                        + common.toMillis() + " ms, after a message each " + alone.toMillis()
                        + " ms; most heap taken by " + ServerProbe.growth(liveBefore, liveWith));
        assertThat(threadsWith - threadsBefore)
                .as("threads gained by %d more held polls", POLLS)
                .isLessThanOrEqualTo(MORE_THREADS);
        assertThat(others.stream().map(AckClient::trouble).filter(Objects::nonNull))
                .as("sessions with trouble")
                .isEmpty();
        assertThat(others.stream().mapToInt(AckClient::failures).sum())
                .as("connects that failed")
                .isZero();
    }

    private List<AckClient> arrive(int count, int from) throws Exception {
        List<AckClient> crowd =
                Crowd.of(count, i -> new AckClient(reactor, address, AckClient.Options.plain(Transport.LONG_POLLING)));
        Crowd.each(crowd, AckClient::handshake);
        Crowd.each(crowd, client -> client.subscribe(COMMON));
        Crowd.numbered(crowd, (client, i) -> client.subscribe(own(from + i)));
        Crowd.each(crowd, AckClient::start);
        return crowd;
    }

    private static void awaitArrival(List<AckClient> crowd, int number) throws Exception {
        Crowd.await(crowd.stream()
                .map(client -> client.journal().arrival(COMMON, number))
                .toList());
    }

    private static String own(int client) {
        return "/held/own/" + client;
    }
}
