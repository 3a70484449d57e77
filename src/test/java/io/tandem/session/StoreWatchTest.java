package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.OutageStore;
import io.tandem.store.StoreLost;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a node takes on and sends away when its Store is lost. */
class StoreWatchTest {

    private static final int MANY = 300;

    private final Gateway gateway = new Gateway();
    private final OutageStore store = new OutageStore(gateway.store);
    private final StoreWatch watch = new StoreWatch(store, gateway.registry, gateway.alarms);
    private final FakeWire wire = FakeWire.immediate();

    @BeforeEach
    void start() {
        watch.start((Startup) null);
    }

    @Test
    void nobodyIsTakenOnWhileTheStoreIsAwayAndThoseWhoAreHereStay() {
        gateway.connect(wire);
        store.begin();
        gateway.pass(Duration.ofSeconds(1));

        FakeWire late = FakeWire.immediate();
        gateway.connect(late);

        assertThat(late.closes()).containsExactly(CloseCode.STORE_LOST);
        assertThat(wire.closes()).isEmpty();
        assertThat(gateway.registry.turnsAway()).contains(CloseCode.STORE_LOST);

        store.end();
        gateway.pass(Duration.ofSeconds(1));
        FakeWire later = FakeWire.immediate();
        gateway.connect(later);
        assertThat(later.closes()).as("when it is back").isEmpty();
        assertThat(gateway.registry.turnsAway()).isEmpty();
    }

    @Test
    void aNodeThatDrainsSaysSoWhateverTheStoreDoes() {
        store.begin();
        gateway.pass(Duration.ofSeconds(1));
        gateway.registry.drain();

        assertThat(gateway.registry.turnsAway()).contains(CloseCode.DRAINING);
    }

    @Test
    void aNodeThatLostItsPlaceSendsEverybodyAwayAndTakesThemOnAgain() {
        gateway.session(wire);

        watch.lost(new StoreLost());

        assertThat(wire.closes()).containsExactly(CloseCode.STORE_LOST);
        FakeWire again = FakeWire.immediate();
        gateway.session(again);
        assertThat(again.closes()).isEmpty();
    }

    @Test
    void manyAreSentAwayAFewAtATime() {
        List<FakeWire> wires = connectMany();

        watch.lost(new StoreLost());
        assertThat(closed(wires)).as("at once").isBetween(1L, MANY / 10L);
        FakeWire late = FakeWire.immediate();
        gateway.connect(late);
        pass(Duration.ofMillis(500));
        assertThat(closed(wires)).as("in the middle").isBetween(MANY / 10L, MANY - 1L);
        pass(Duration.ofSeconds(2));

        assertThat(closed(wires)).as("in the end").isEqualTo(MANY);
        assertThat(late.closes()).as("who came meanwhile").isEmpty();
    }

    @Test
    void drainingManyTakesHalfOfItsTimeAtMost() {
        List<FakeWire> wires = Stream.generate(this::connectMany)
                .limit(20)
                .flatMap(List::stream)
                .toList();

        gateway.registry.drain();
        pass(Duration.ofMillis(2_500));

        assertThat(closed(wires)).isEqualTo(wires.size());
    }

    private List<FakeWire> connectMany() {
        return IntStream.range(0, MANY)
                .mapToObj(number -> FakeWire.immediate())
                .peek(gateway::connect)
                .toList();
    }

    private void pass(Duration time) {
        for (long tick = 0; tick < time.toMillis(); tick += 50) {
            gateway.clock.advance(Duration.ofMillis(50));
            gateway.alarms.ringDue();
        }
    }

    private static long closed(List<FakeWire> wires) {
        return wires.stream().filter(one -> !one.closes().isEmpty()).count();
    }
}
