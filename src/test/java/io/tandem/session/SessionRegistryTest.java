package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import io.tandem.store.Stages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionRegistryTest {

    private static final int ROUNDS = 300;

    private final Gateway gateway = new Gateway();
    private final FakeWire wire = FakeWire.immediate();

    @Test
    void turnsAwayWhoIsOneTooMany() {
        Gateway small = new Gateway("tandem.session.max-connections", "2");
        Connection first = small.connect(wire);
        small.connect(wire);

        FakeWire refusedWire = FakeWire.immediate();
        Connection refused = small.connect(refusedWire);

        assertThat(refusedWire.closes()).containsExactly(CloseCode.FULL);
        assertThat(refused.hasEnded()).isTrue();
        assertThat(small.open(refused)).as("no session on it").isEmpty();
        assertThat(wire.closes()).as("the others stay").isEmpty();

        first.disconnected();
        FakeWire nextWire = FakeWire.immediate();
        small.connect(nextWire);
        assertThat(nextWire.closes())
                .as("there is a free place, though the refused one's transport has not let go yet")
                .isEmpty();
    }

    @Test
    void givesAPlaceBackOnce() {
        Gateway small = new Gateway("tandem.session.max-connections", "1");
        Connection first = small.connect(wire);
        first.disconnected();
        first.disconnected();
        small.connect(wire);

        FakeWire refusedWire = FakeWire.immediate();
        small.connect(refusedWire);

        assertThat(refusedWire.closes()).containsExactly(CloseCode.FULL);
    }

    @Test
    void fillsEveryPlaceWhenManyComeAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Gateway small = new Gateway("tandem.session.max-connections", "3");

            List<Boolean> refused =
                    Crowd.run(5, thread -> small.connect(FakeWire.immediate()).hasEnded());

            assertThat(refused.stream().filter(ended -> !ended))
                    .as("round %d: exactly as many as there are places", round)
                    .hasSize(3);
        }
    }

    @Test
    void opensOneSessionOnAConnection() {
        Connection connection = gateway.connect(wire);

        Optional<GatewaySession> session = gateway.open(connection);

        assertThat(session).isPresent();
        assertThat(connection.session()).isEqualTo(session);
        assertThat(gateway.open(connection)).as("a second one").isEmpty();
        assertThat(gateway.counts.opened).hasValue(1);
    }

    @Test
    void opensNoSessionOnAConnectionThatHasEnded() {
        Connection connection = gateway.connect(wire);
        connection.finish(CloseCode.IDLE);

        assertThat(gateway.open(connection)).isEmpty();
        assertThat(gateway.counts.ended)
                .as("if it was counted as opened, it is as ended, with the true reason")
                .hasSize(gateway.counts.opened.get())
                .containsOnly(CloseCode.IDLE);
    }

    @Test
    void drainingClosesEveryoneNowAndFromNowOn() {
        Connection early = gateway.connect(wire);
        GatewaySession session = gateway.session(wire);

        CompletableFuture<Void> drained = gateway.registry.drain().toCompletableFuture();

        assertThat(wire.closes()).containsExactly(CloseCode.DRAINING, CloseCode.DRAINING);
        assertThat(gateway.counts.ended).containsExactly(CloseCode.DRAINING);
        assertThat(gateway.registry.draining()).isTrue();

        FakeWire lateWire = FakeWire.immediate();
        Connection late = gateway.connect(lateWire);
        assertThat(lateWire.closes()).containsExactly(CloseCode.DRAINING);
        assertThat(gateway.open(late)).as("no session while draining").isEmpty();

        assertThat(drained).as("transports hold three").isNotDone();
        early.disconnected();
        late.disconnected();
        assertThat(drained).as("and one still").isNotDone();
        session.connection().disconnected();
        assertThat(drained).as("all have let go").isCompleted();
    }

    @Test
    void drainingWritesWhatIsPendingFirst() {
        FakeWire held = FakeWire.held();
        Connection connection = gateway.connect(held);
        connection.send("a");

        gateway.registry.drain();
        assertThat(held.closes()).isEmpty();
        held.writeAll();

        assertThat(held.texts()).containsExactly("a");
        assertThat(held.closes()).containsExactly(CloseCode.DRAINING);
    }

    @Test
    void whatClientsAreStillToBeSentIsSentBeforeDrainingClosesThem() {
        Connection connection = gateway.connect(wire);
        gateway.registry.beforeDraining(() -> connection.send("last"));

        gateway.registry.drain();

        assertThat(wire.texts()).containsExactly("last");
        assertThat(wire.closes()).containsExactly(CloseCode.DRAINING);
    }

    @Test
    void drainsAlthoughWhatIsToBeDoneBeforeFails() {
        Connection connection = gateway.connect(wire);
        gateway.registry.beforeDraining(() -> {
            throw new IllegalStateException("scripted");
        });
        gateway.registry.beforeDraining(() -> connection.send("last"));

        gateway.registry.drain();

        assertThat(wire.texts()).containsExactly("last");
        assertThat(wire.closes()).containsExactly(CloseCode.DRAINING);
    }

    @Test
    void drainsAtOnceWhenNobodyIsConnected() {
        Stages.get(gateway.registry.drain());
        Stages.get(gateway.registry.drain());
    }

    @Test
    void missesNobodyWhoConnectsWhileDrainingBegins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Gateway fresh = new Gateway();
            FakeWire lateWire = FakeWire.immediate();

            Crowd.run(2, thread -> thread == 0 ? fresh.registry.drain() : fresh.connect(lateWire));

            assertThat(lateWire.closes()).as("round %d", round).containsExactly(CloseCode.DRAINING);
        }
    }

    @Test
    void countsAsManySessionsEndedAsOpenedWhenOpeningRacesWithTheEnd() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Connection connection = gateway.connect(wire);

            Crowd.run(3, thread -> {
                switch (thread) {
                    case 0 -> gateway.open(connection);
                    case 1 -> connection.disconnected();
                    default -> connection.abort(CloseCode.FAULT);
                }
                return thread;
            });

            assertThat(gateway.counts.ended).as("round %d", round).hasSize(gateway.counts.opened.get());
        }
        assertThat(gateway.registry.connections()).as("none left behind").isEmpty();
    }

    @Test
    void countsSessionsEndedThatOpenInsideWorkWhileTheTransportLetsGo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Connection connection = gateway.connect(wire);

            Crowd.run(2, thread -> {
                if (thread == 0) {
                    connection.handle(0, () -> {
                        gateway.open(connection);
                        return CompletableFuture.completedStage(null);
                    });
                } else {
                    connection.disconnected();
                }
                return thread;
            });

            assertThat(gateway.counts.ended).as("round %d", round).hasSize(gateway.counts.opened.get());
        }
    }

    @Test
    void looksAfterManyConnectionsEachBySomeLimitOfItsOwn() {
        List<FakeWire> wires =
                IntStream.range(0, 10).mapToObj(i -> FakeWire.immediate()).toList();
        List<Connection> connections = wires.stream().map(gateway::connect).toList();
        connections.subList(0, 5).forEach(gateway::open);

        gateway.pass(Duration.ofSeconds(30));

        assertThat(wires.subList(0, 5)).as("have a session").allMatch(some -> some.closes()
                .isEmpty());
        assertThat(wires.subList(5, 10)).as("have none").allMatch(some -> some.closes()
                .equals(List.of(CloseCode.NOT_STARTED)));
    }
}
