package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.time.ManualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a wire has taken stays in the outbox until the client is known to have it. */
class OutboxRetentionTest {

    private final FakeWire wire = FakeWire.held();
    private final List<CloseCode> cuts = new ArrayList<>();
    private final Outbox outbox = outbox(0);

    @BeforeEach
    void threeMessagesAreTaken() {
        outbox.send("a");
        outbox.send("b");
        outbox.send("c");
        wire.begin();
    }

    @Test
    void whatIsTakenCountsUntilItIsAcknowledged() {
        assertThat(outbox.depth()).as("taken, not acknowledged").isEqualTo(3);

        outbox.acknowledge(2);
        assertThat(outbox.depth()).as("a and b are acknowledged").isEqualTo(1);

        outbox.acknowledge(2);
        assertThat(outbox.depth()).as("an acknowledgement repeated").isEqualTo(1);
    }

    @Test
    void whatWasPutBackAndHadArrivedIsNotTakenAgain() {
        outbox.send("d");
        outbox.rewind();

        outbox.acknowledge(2);
        wire.begin();

        assertThat(wire.texts()).as("c again, then d").containsExactly("a", "b", "c", "c", "d");
    }

    @Test
    void whatIsNotAcknowledgedIsTakenAgainBeforeWhatCameLater() {
        outbox.acknowledge(1);
        outbox.send("d");

        assertThat(outbox.rewind()).isTrue();
        wire.begin();

        assertThat(wire.texts()).containsExactly("a", "b", "c", "b", "c", "d");
        assertThat(wire.numbers()).containsExactly(1L, 2L, 3L, 2L, 3L, 4L);
    }

    @Test
    void nothingIsTakenAgainWhenAllIsAcknowledged() {
        outbox.acknowledge(3);

        assertThat(outbox.rewind()).isFalse();
        assertThat(wire.begin()).isEmpty();
    }

    @Test
    void whatIsNotAcknowledgedFillsTheOutbox() {
        outbox.send("d");
        wire.begin();

        assertThat(outbox.send("e")).as("four of four are held").isFalse();
        assertThat(cuts).containsExactly(CloseCode.SLOW_CLIENT);
    }

    @Test
    void anOutboxThatGoesOnForAnotherNumbersOnFromIt() {
        Outbox successor = outbox(41);
        assertThat(successor.lastNumber()).isEqualTo(41);

        successor.send("next");

        assertThat(successor.lastNumber()).isEqualTo(42);
    }

    private Outbox outbox(long after) {
        return new Outbox(wire, new Outbox.Bounds(4, 1_000), after, new ManualClock(), cuts::add);
    }
}
