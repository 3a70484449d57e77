package io.tandem.bayeux.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.bayeux.fault.Journal.Flaws;
import io.tandem.bayeux.fault.Storm.Outcome;
import io.tandem.bayeux.fault.Storm.Size;
import io.tandem.client.Fate;
import io.tandem.client.Fault;
import io.tandem.client.FaultProxy;
import io.tandem.client.Reactor;
import io.tandem.server.TandemServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The acknowledgement extension keeps its promise whatever the network does. */
@TestInstance(Lifecycle.PER_CLASS)
class AckUnderFaultsIT {

    private static final Size SIZE =
            TestForm.pick(new Size(100, 25, 12, 800, 1_000), new Size(1_000, 50, 20, 4_000, 5_000));

    private static final String CUT = "/cut";

    private TandemServer server;

    @BeforeAll
    final void start() {
        server = prepare(BayeuxServers.named("ack-faults"))
                .setting("tandem.bayeux.timeout", 2_000)
                .setting("tandem.bayeux.maxInterval", 300_000)
                .start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Says where it keeps sessions; in its memory. */
    TandemServer prepare(TandemServer gateway) {
        return gateway;
    }

    @Test
    void longPollingLosesDoublesAndReordersNothing() throws Exception {
        outlast("long-polling", lot -> Itinerary.stay(Transport.LONG_POLLING));
    }

    @Test
    void webSocketsLoseDoubleAndReorderNothing() throws Exception {
        outlast("websocket", lot -> Itinerary.stay(Transport.WEBSOCKET));
    }

    @Test
    void sessionsThatChangeBetweenWebSocketAndLongPollingLoseDoubleAndReorderNothing() throws Exception {
        outlast("changing", lot -> Itinerary.changing(new SplittableRandom(lot)));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void oneCutBetweenResponseAndAcknowledgementIsMadeGood(Transport transport, Fault fault, boolean abrupt)
            throws Exception {
        try (FaultProxy network = FaultProxy.before(server.port());
                Reactor reactor = new Reactor("session")) {
            AckClient session = new AckClient(
                    reactor,
                    network.address(),
                    AckClient.Options.reliable(Transport.LONG_POLLING, Itinerary.stay(transport), 1_000));
            Publisher publisher = Publisher.connect(reactor, new InetSocketAddress("localhost", server.port()));
            Crowd.await(List.of(session.handshake()));
            Crowd.await(List.of(session.subscribe(CUT)));
            Crowd.await(List.of(session.start()));
            publish(publisher, session, 1);

            network.strikeOpen(Fate.next(fault, abrupt));
            publisher.publish(List.of(CUT), 2);
            network.awaitStrikes(1);
            publish(publisher, session, 3);
            network.calm();

            assertThat(session.trouble()).as("trouble of the session").isNull();
            assertThat(session.journal().flaws(CUT, 3))
                    .as("flaws of three messages, the connection struck at the second")
                    .isEqualTo(Flaws.NONE);
            Crowd.await(List.of(session.disconnect()));
            publisher.leave();
        }
    }

    private static Stream<Arguments> cuts() {
        return Stream.of(Transport.values()).flatMap(transport -> Stream.of(Fault.values())
                .filter(fault -> fault != Fault.NONE)
                .flatMap(fault -> Stream.of(true, false).map(abrupt -> arguments(transport, fault, abrupt))));
    }

    private static void publish(Publisher publisher, AckClient session, int number) throws Exception {
        publisher.publish(List.of(CUT), number);
        Crowd.await(List.of(session.journal().arrival(CUT, number)));
    }

    private void outlast(String name, LongFunction<Itinerary> itineraries) throws Exception {
        long seed = TestForm.SEED;
        Outcome outcome = new Storm(server.port(), SIZE, seed).run(itineraries);
        Figures.print("acknowledgement under faults, " + name + ", " + SIZE + ", seed " + seed, outcome);

        String again = "with %s; the same again: -Dtandem.test.seed=%d".formatted(outcome.strikes(), seed);
        assertThat(outcome.troubles()).as("sessions lost or refused %s", again).isEmpty();
        assertThat(outcome.unready())
                .as("sessions that still wait for the last number after the storm %s", again)
                .isZero();
        assertThat(outcome.flaws()).as("flaws of all sessions %s", again).isEqualTo(Flaws.NONE);
        assertThat(outcome.failures())
                .as("connects that failed: the storm was real")
                .isPositive();
    }
}
