package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final int MILLION = 1_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ManualClock clock = new ManualClock();
    private final List<CloseCode> cuts = Collections.synchronizedList(new ArrayList<>());
    private final FakeWire wire = FakeWire.held();

    @Test
    void writesMessagesInOrderAndNumbersThemFromOne() {
        Outbox outbox = outbox(wire);

        assertThat(outbox.send("a")).as("accepted").isTrue();
        outbox.send("b");
        outbox.send("c");
        wire.writeAll();

        assertThat(wire.texts()).containsExactly("a", "b", "c");
        assertThat(wire.numbers()).as("without gaps").containsExactly(1L, 2L, 3L);
        assertThat(outbox.depth()).as("nothing left").isZero();
    }

    @Test
    void asksForDrainingOnceUntilNothingIsLeft() {
        Outbox outbox = outbox(wire);

        outbox.send("a");
        outbox.send("b");
        assertThat(wire.drains()).as("a drain is under way").isEqualTo(1);

        wire.writeAll();
        outbox.send("c");
        assertThat(wire.drains()).as("the first drain was over").isEqualTo(2);
    }

    @Test
    void handsSeveralMessagesToTheWireTogether() {
        Outbox outbox = outbox(wire);
        outbox.send("a");
        wire.writeAll();

        assertThat(outbox.sendAll(List.of("b", "c"))).as("accepted").isTrue();
        assertThat(outbox.sendAll(List.of())).as("nothing to do").isTrue();

        assertThat(wire.drains()).isEqualTo(2);
        assertThat(wire.begin()).extracting(OutboxMessage::text).containsExactly("b", "c");
        assertThat(wire.numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void cutsAClientOffForWhomSeveralMessagesAreOneTooMany() {
        Outbox outbox = new Outbox(wire, new Outbox.Bounds(3, MILLION), clock, cuts::add);
        outbox.send("a");

        assertThat(outbox.sendAll(List.of("b", "c", "d"))).as("accepted").isFalse();

        assertThat(cuts).containsExactly(CloseCode.SLOW_CLIENT);
        assertThat(outbox.depth()).as("all dropped").isZero();
        assertThat(wire.begin()).as("half of them").isEmpty();
    }

    @Test
    void countsWhatIsBeingWrittenAsStillThere() {
        Outbox outbox = outbox(wire);
        outbox.send("a");
        outbox.send("b");

        wire.begin();
        assertThat(outbox.depth()).as("not yet confirmed").isEqualTo(2);
        wire.done();
        assertThat(outbox.depth()).as("confirmed").isZero();
    }

    @Test
    void givesOutBatchesOfLimitedCountAndBytes() {
        Outbox outbox = outbox(wire);
        for (int i = 0; i < 100; i++) {
            outbox.send("m");
        }
        assertThat(wire.begin()).as("by count").hasSize(64);
        wire.done();
        wire.writeAll();

        outbox.send("x".repeat(100_000));
        outbox.send("x".repeat(20_000));
        outbox.send("x".repeat(20_000));
        assertThat(wire.begin()).as("a large message goes alone").hasSize(1);
        wire.done();
        assertThat(wire.begin())
                .as("two of 40,000 bytes are more than a slow peer gets at once")
                .hasSize(1);
    }

    @Test
    void cutsOffTheClientThatHasTooManyMessagesWaiting() {
        Outbox outbox = outbox(wire, new Outbox.Bounds(2, 1_000));
        FakeWire otherWire = FakeWire.held();
        Outbox other = outbox(otherWire, new Outbox.Bounds(2, 1_000));

        assertThat(outbox.send("a")).isTrue();
        assertThat(outbox.send("b")).as("as many as may wait").isTrue();
        assertThat(outbox.send("c")).as("one too many").isFalse();

        assertThat(wire.closes()).containsExactly(CloseCode.SLOW_CLIENT);
        assertThat(cuts).as("told once").containsExactly(CloseCode.SLOW_CLIENT);
        assertThat(outbox.send("d")).as("closed").isFalse();
        assertThat(cuts).as("still told once").hasSize(1);
        wire.writeAll();
        assertThat(wire.texts()).as("nothing goes out after the cut").isEmpty();

        assertThat(other.send("e")).as("others are not affected").isTrue();
        otherWire.writeAll();
        assertThat(otherWire.texts()).containsExactly("e");
        assertThat(otherWire.closes()).isEmpty();
    }

    @Test
    void countsTwoBytesForACharacter() {
        Outbox outbox = outbox(wire, new Outbox.Bounds(1_000, 20));

        assertThat(outbox.send("12345")).isTrue();
        assertThat(outbox.send("67890")).as("exactly full").isTrue();
        assertThat(outbox.send("1")).as("one character too many").isFalse();

        assertThat(wire.closes()).containsExactly(CloseCode.SLOW_CLIENT);
    }

    @Test
    void makesRoomByWriting() {
        Outbox outbox = outbox(wire, new Outbox.Bounds(1, 10));

        outbox.send("12345");
        wire.writeAll();

        assertThat(outbox.send("67890")).as("room again, by count and by bytes").isTrue();
    }

    @Test
    void finishWritesWhatIsPendingAndThenCloses() {
        Outbox outbox = outbox(wire);
        outbox.send("a");
        outbox.send("b");

        outbox.finish(CloseCode.DRAINING);
        assertThat(outbox.send("c")).as("finished").isFalse();
        assertThat(wire.closes()).as("not before all is written").isEmpty();

        wire.writeAll();
        assertThat(wire.texts()).containsExactly("a", "b");
        assertThat(wire.closes()).containsExactly(CloseCode.DRAINING);
        assertThat(cuts).as("that was no cut").isEmpty();
    }

    @Test
    void finishClosesAtOnceWhenNothingIsPending() {
        Outbox outbox = outbox(wire);

        outbox.finish(CloseCode.IDLE);
        outbox.finish(CloseCode.NORMAL);

        assertThat(wire.closes()).as("the first reason counts").containsExactly(CloseCode.IDLE);
    }

    @Test
    void abortDropsWhatIsPendingAndCloses() {
        Outbox outbox = outbox(wire);
        outbox.send("a");

        outbox.abort(CloseCode.FLOODING);

        assertThat(wire.closes()).containsExactly(CloseCode.FLOODING);
        assertThat(outbox.send("b")).as("aborted").isFalse();
        wire.writeAll();
        assertThat(wire.texts()).isEmpty();
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void abortOverridesAFinishThatIsStuck() {
        Outbox outbox = outbox(wire);
        outbox.send("a");
        wire.begin();
        outbox.finish(CloseCode.IDLE);

        outbox.abort(CloseCode.SLOW_CLIENT);
        wire.done();
        wire.writeAll();

        assertThat(wire.closes()).containsExactly(CloseCode.SLOW_CLIENT);
    }

    @Test
    void aBrokenWireCutsTheClientOffOnce() {
        Outbox outbox = outbox(wire);
        outbox.send("a");
        wire.begin();

        wire.breaks(CloseCode.FAULT);
        wire.breaks(CloseCode.SLOW_CLIENT);

        assertThat(cuts).containsExactly(CloseCode.FAULT);
        assertThat(wire.closes()).containsExactly(CloseCode.FAULT);
        assertThat(outbox.send("b")).isFalse();
    }

    @Test
    void closesTheWireEvenIfTheCutOffFails() {
        Outbox outbox = new Outbox(wire, new Outbox.Bounds(1, 1_000), clock, code -> {
            throw new IllegalStateException("on purpose");
        });
        outbox.send("a");

        assertThatThrownBy(() -> outbox.send("b")).hasMessage("on purpose");

        assertThat(wire.closes()).containsExactly(CloseCode.SLOW_CLIENT);
    }

    @Test
    void hasNothingToCloseAfterTheTransportEndedTheConnection() {
        Outbox outbox = outbox(wire);
        outbox.send("a");

        outbox.disconnected();
        outbox.abort(CloseCode.FAULT);
        outbox.finish(CloseCode.NORMAL);
        wire.breaks(CloseCode.FAULT);

        assertThat(outbox.send("b")).isFalse();
        assertThat(wire.closes()).isEmpty();
        assertThat(cuts).isEmpty();
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void isStalledWhenOneWriteTakesLongerThanTheLimit() {
        Outbox outbox = outbox(wire);
        assertThat(stalled(outbox)).as("nothing to write").isFalse();
        outbox.send("a");
        wire.begin();

        clock.advance(LIMIT);
        assertThat(stalled(outbox)).as("exactly the limit").isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(stalled(outbox)).as("beyond the limit").isTrue();

        outbox.send("b");
        wire.done();
        assertThat(stalled(outbox)).as("written after all").isFalse();
        wire.begin();
        assertThat(stalled(outbox)).as("the next write has only begun").isFalse();
        clock.advance(LIMIT.plusMillis(1));
        outbox.abort(CloseCode.SLOW_CLIENT);
        assertThat(stalled(outbox)).as("closed").isFalse();
    }

    @Test
    void doesNotRecurseWhenTheWireWritesAtOnce() {
        AtomicLong written = new AtomicLong();
        Outbox[] outbox = new Outbox[1];
        Wire echo = new CountingWire(written, text -> {
            if (written.get() < MILLION) {
                assertThat(outbox[0].send(text)).isTrue();
            }
        });
        outbox[0] = outbox(echo);

        outbox[0].send("again");

        assertThat(written)
                .as("each message was sent from the writing of the one before")
                .hasValue(MILLION);
    }

    @Test
    void takesAMillionMessagesThroughAWireThatWritesAtOnce() {
        AtomicLong written = new AtomicLong();
        Outbox outbox = outbox(new CountingWire(written, text -> {}));

        LongStream.range(0, MILLION).forEach(i -> outbox.send("m"));

        assertThat(written).hasValue(MILLION);
        assertThat(outbox.depth()).isZero();
    }

    private boolean stalled(Outbox outbox) {
        return outbox.stalled(LIMIT, clock.instant());
    }

    private Outbox outbox(Wire on) {
        return outbox(on, new Outbox.Bounds(10_000, 10_000_000));
    }

    private Outbox outbox(Wire on, Outbox.Bounds bounds) {
        return new Outbox(on, bounds, clock, cuts::add);
    }

    /** Writes inside {@code drain} and keeps nothing. */
    private record CountingWire(AtomicLong written, Consumer<String> whileWriting) implements Wire {

        @Override
        public void drain(Batches batches) {
            for (var batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
                batch.forEach(message -> {
                    written.incrementAndGet();
                    whileWriting.accept(message.text());
                });
                batches.written();
            }
        }

        @Override
        public void close(CloseCode code) {
            throw new AssertionError("closed with " + code);
        }
    }
}
