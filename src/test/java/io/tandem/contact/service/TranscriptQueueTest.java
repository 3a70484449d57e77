package io.tandem.contact.service;

import static io.tandem.contact.transcript.TranscriptSamples.indices;
import static io.tandem.contact.transcript.TranscriptSamples.text;
import static io.tandem.contact.transcript.TranscriptSamples.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptQueueTest {

    private static final int ROOM = 10_000;
    private static final Logger LOG = Logger.getLogger(TranscriptQueue.class.getName());

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<List<JournalGrown>> batches = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private boolean failing;
    private boolean refusing;
    private final TranscriptQueue queue = new TranscriptQueue(this::write, this::submit, alarms, ROOM);

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            log.add(entry.getLevel() + ": " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    private void write(List<JournalGrown> batch) {
        if (failing) {
            throw new IllegalStateException("scripted");
        }
        batches.add(batch);
    }

    private void submit(Runnable task) {
        if (refusing) {
            throw new RejectedExecutionException("scripted");
        }
        work.add(task);
    }

    private void workOnce() {
        work.remove().run();
    }

    /** What is to be written, and what has gathered behind it. */
    private void workAll() {
        while (!work.isEmpty()) {
            workOnce();
            if (work.isEmpty()) {
                clock.advance(TranscriptQueue.GATHER);
                alarms.ringDue();
            }
        }
    }

    private void pause() {
        clock.advance(TranscriptQueue.PAUSE);
        alarms.ringDue();
    }

    private List<Integer> writtenOf(long contactId) {
        return indices(batches.stream()
                .flatMap(List::stream)
                .filter(journal -> journal.contactId() == contactId)
                .flatMap(journal -> journal.entries().stream())
                .toList());
    }

    /** One entry that takes a given part of the room. */
    private static JournalGrown sized(long contactId, int index, int size) {
        JournalEntry empty = text(contactId, index, "");
        int used = TranscriptQueue.OVERHEAD + empty.name().length() + "sort".length() + "text".length();
        return new JournalGrown(300, contactId, List.of(text(contactId, index, "x".repeat(size - used))));
    }

    @Test
    void writesOnAWorker() {
        queue.add(texts(900, 1, 2));
        assertThat(batches).as("written by whoever brings it").isEmpty();
        workAll();

        assertThat(writtenOf(900)).containsExactly(1, 2);
        assertThat(log).as("nothing to tell").isEmpty();
    }

    @Test
    void writesWhatHasGatheredMeanwhileTogetherAndInOrder() {
        queue.add(texts(900, 1, 1));
        queue.add(texts(901, 1, 1));
        queue.add(texts(900, 2, 3));
        assertThat(work).as("one batch at a time").hasSize(1);
        workAll();

        assertThat(batches).containsExactly(List.of(texts(900, 1, 1)), List.of(texts(901, 1, 1), texts(900, 2, 3)));
    }

    @Test
    void aBatchIsBounded() {
        TranscriptQueue roomy = new TranscriptQueue(this::write, this::submit, alarms, Integer.MAX_VALUE);
        int most = TranscriptQueue.MOST_AT_ONCE;
        roomy.add(texts(900, 1, 1));
        roomy.add(texts(900, 2, most));
        roomy.add(texts(901, 1, 1));
        roomy.add(texts(901, 2, 2));
        roomy.complete(texts(902, 1, most + 100));
        workAll();

        assertThat(batches.stream()
                        .map(batch ->
                                batch.stream().mapToInt(j -> j.entries().size()).sum()))
                .as("entries of each batch; the first was begun before the rest came, the last cannot be split")
                .containsExactly(1, most, 1, most + 100);
    }

    @Test
    void triesAgainUntilTheDatabaseAnswersAndKeepsTheOrder() {
        failing = true;
        queue.add(texts(900, 1, 1));
        workAll();
        queue.add(texts(900, 2, 2));
        assertThat(work).as("nothing is tried before the pause is over").isEmpty();
        pause();
        workAll();
        failing = false;
        assertThat(batches).isEmpty();
        pause();
        workAll();

        assertThat(writtenOf(900)).containsExactly(1, 2);
        assertThat(alarms.size()).as("alarms left").isZero();
        assertThat(log)
                .as("an outage is told once at either end")
                .containsExactly(
                        "WARNING: Transcripts could not be kept; tried again every 5 s",
                        "INFO: Transcripts are kept again");
    }

    @Test
    void survivesWorkersThatTakeNothing() {
        refusing = true;
        queue.add(texts(900, 1, 1));
        refusing = false;
        pause();
        workAll();

        assertThat(writtenOf(900)).containsExactly(1);
    }

    @Test
    void leavesOutWhatHasNoRoomAndTellsOf() {
        failing = true;
        queue.add(sized(900, 1, ROOM / 2));
        queue.add(sized(900, 2, ROOM / 2));
        queue.add(sized(900, 3, 300));
        queue.add(sized(901, 1, 300));
        workAll();
        failing = false;
        pause();
        workAll();

        assertThat(writtenOf(900)).containsExactly(1, 2);
        assertThat(writtenOf(901)).isEmpty();
        assertThat(log)
                .as("told when it begins and when it is over")
                .contains(
                        "SEVERE: Entries of transcripts are left out until their contacts end, first of contact 900:"
                                + " too many are waiting to be kept",
                        "WARNING: 2 entries of transcripts were left out; those of contacts that have not ended are"
                                + " added at the end")
                .filteredOn(line -> line.startsWith(Level.SEVERE.getName()))
                .hasSize(1);
    }

    @Test
    void whatWasWrittenMakesRoom() {
        for (int index = 1; index <= 5; index++) {
            queue.add(sized(900, index, ROOM));
            workAll();
        }

        assertThat(writtenOf(900)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void wholeJournalsHaveRoomWhereAdditionsHaveNone() {
        queue.add(sized(900, 1, ROOM));
        queue.add(sized(900, 2, 300));
        queue.complete(sized(900, 2, 300));
        workAll();

        assertThat(writtenOf(900)).as("the second by the end").containsExactly(1, 2);
    }

    @Test
    void tellsOfEachWholeJournalThatHasNoRoom() {
        queue.complete(sized(900, 1, ROOM));
        queue.complete(sized(901, 1, 300));
        queue.complete(sized(902, 1, 300));
        workAll();

        assertThat(writtenOf(900)).containsExactly(1);
        assertThat(log).hasSize(2).allMatch(line -> line.startsWith("SEVERE: The transcript of contact 90"));
    }
}
