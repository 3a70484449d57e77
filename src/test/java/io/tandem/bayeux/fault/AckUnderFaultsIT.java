package io.tandem.bayeux.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.fault.Journal.Flaws;
import io.tandem.bayeux.fault.Storm.Outcome;
import io.tandem.bayeux.fault.Storm.Size;
import io.tandem.server.TandemServer;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The acknowledgement extension keeps its promise whatever the network does. */
class AckUnderFaultsIT {

    private static final Size SIZE = TestForm.pick(new Size(100, 25, 12, 800), new Size(1_000, 50, 20, 4_000));

    private static TandemServer server;

    @BeforeAll
    static void start() {
        server = BayeuxServers.named("ack-faults")
                .setting("tandem.bayeux.timeout", 2_000)
                .setting("tandem.bayeux.maxInterval", 300_000)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
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

    private static void outlast(String name, LongFunction<Itinerary> itineraries) throws Exception {
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
