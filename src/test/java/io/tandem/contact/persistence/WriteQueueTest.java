package io.tandem.contact.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Pieces are texts, as large as they are long. What a queue without bounds does is in TranscriptQueueTest. */
class WriteQueueTest {

    private static final Logger SILENT = Logger.getAnonymousLogger();

    static {
        SILENT.setUseParentHandlers(false);
    }

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<List<String>> batches = new ArrayList<>();
    private boolean failing;
    private Duration gather = Duration.ZERO;
    private int idle;

    private final WriteQueue<String> queue = new WriteQueue<>(
            SILENT,
            "Texts",
            new WriteQueue.Target<>() {
                @Override
                public int size(String piece) {
                    return piece.length();
                }

                @Override
                public int mostAtOnce() {
                    return 5;
                }

                @Override
                public Duration gather() {
                    return gather;
                }

                @Override
                public void write(List<String> batch) {
                    if (failing) {
                        throw new IllegalStateException("scripted");
                    }
                }

                @Override
                public void written(List<String> batch) {
                    batches.add(batch);
                }

                @Override
                public void idle() {
                    idle++;
                }
            },
            work::add,
            alarms);

    private void workAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void leavesOutTheOldestOfWhatWaitsWhenThereIsNoRoom() {
        assertThat(queue.add("begun", 6)).as("is being written").isEmpty();
        assertThat(queue.add("aa", 6)).isEmpty();
        assertThat(queue.add("bb", 6)).isEmpty();
        assertThat(queue.add("cc", 6)).as("just fits").isEmpty();
        assertThat(queue.add("ddd", 6)).as("the oldest make room").containsExactly("aa", "bb");
        workAll();

        assertThat(batches).containsExactly(List.of("begun"), List.of("cc", "ddd"));
    }

    @Test
    void whatIsLargerThanTheRoomIsLeftOutWithAllBeforeIt() {
        queue.add("begun", 6);
        queue.add("aa", 6);

        assertThat(queue.add("1234567", 6)).containsExactly("aa", "1234567");
        assertThat(queue.add("bb", 6)).as("there is room again").isEmpty();
    }

    @Test
    void whatIsTriedAgainIsNeitherLeftOutNorCounted() {
        failing = true;
        queue.add("begun", 6);
        workAll();
        queue.add("123456", 6);
        queue.add("654321", 6);
        failing = false;
        clock.advance(WriteQueue.PAUSE);
        alarms.ringDue();
        workAll();

        assertThat(batches).containsExactly(List.of("begun"), List.of("654321"));
    }

    @Test
    void tellsEachTimeThatNothingWaitsAnyMore() {
        queue.add("a");
        queue.add("b");
        workAll();
        assertThat(idle).isEqualTo(1);
        queue.add("c");
        workAll();
        assertThat(idle).isEqualTo(2);
    }

    @Test
    void aBatchIsAsLargeAsItMayBe() {
        List.of("0", "aaa", "bb", "ccc", "ddd", "eeeeeee").forEach(queue::add);
        workAll();

        assertThat(batches)
                .as("the first was begun before the rest came; the last cannot be split")
                .containsExactly(
                        List.of("0"), List.of("aaa", "bb"), List.of("ccc"), List.of("ddd"), List.of("eeeeeee"));
    }

    @Test
    void piecesGatherBehindABatch() {
        gather = Duration.ofMillis(20);
        List.of("0", "a").forEach(queue::add);
        workAll();
        queue.add("b");
        workAll();
        assertThat(batches).as("what came alone is written at once").containsExactly(List.of("0"));

        clock.advance(gather);
        alarms.ringDue();
        workAll();
        assertThat(batches).as("the others together").containsExactly(List.of("0"), List.of("a", "b"));

        queue.add("c");
        workAll();
        assertThat(batches).as("alone again").endsWith(List.of("c"));
    }

    @Test
    void aWholeBatchGathersNoLonger() {
        gather = Duration.ofMillis(20);
        List.of("0", "aaa", "bb", "c").forEach(queue::add);
        workAll();

        assertThat(batches).as("the rest gathers").containsExactly(List.of("0"), List.of("aaa", "bb"));
    }

    @Test
    void nothingGathersAtTheEnd() {
        gather = Duration.ofMillis(20);
        List.of("0", "a").forEach(queue::add);
        workAll();
        queue.hurry();
        workAll();
        assertThat(batches).as("what gathered").containsExactly(List.of("0"), List.of("a"));

        List.of("b", "c").forEach(queue::add);
        workAll();
        clock.advance(gather);
        alarms.ringDue();
        workAll();
        assertThat(batches)
                .as("what comes afterwards, each once")
                .containsExactly(List.of("0"), List.of("a"), List.of("b"), List.of("c"));
    }
}
