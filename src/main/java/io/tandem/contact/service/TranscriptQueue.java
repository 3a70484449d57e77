package io.tandem.contact.service;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What waits to be written into transcripts: in order of arrival, one batch at a time, the more at once the more waits. A
 * batch that fails is tried again after a pause, and the others wait behind it. Nothing here blocks.
 *
 * <p>There is so much room for additions and as much again for whole journals, so that these find a place when those no
 * longer do. What finds none is left out, which the log says.
 */
final class TranscriptQueue {

    static final Duration PAUSE = Duration.ofSeconds(5);

    /** Entries that one transaction holds, unless a single addition has more. */
    static final int MOST_AT_ONCE = 500;

    /** Room that an entry takes besides its characters. */
    static final int OVERHEAD = 250;

    private static final Logger LOG = Logger.getLogger(TranscriptQueue.class.getName());

    private final Consumer<List<JournalGrown>> database;
    private final Executor workers;
    private final Alarms alarms;
    private final Semaphore forAdditions;
    private final Semaphore forWholes;

    private final Queue<Piece> waiting = new ArrayDeque<>();
    private boolean writing;

    private final AtomicLong leftOut = new AtomicLong();
    private final AtomicBoolean failing = new AtomicBoolean();

    private record Piece(JournalGrown journal, Semaphore places, int size) {}

    /**
     * @param database writes; blocks, and throws if it could not
     * @param workers do the writing
     * @param room characters that may wait as additions; as many again may wait as whole journals
     */
    TranscriptQueue(Consumer<List<JournalGrown>> database, Executor workers, Alarms alarms, int room) {
        this.database = database;
        this.workers = workers;
        this.alarms = alarms;
        this.forAdditions = new Semaphore(room);
        this.forWholes = new Semaphore(room);
    }

    /** Takes what was added to a journal. */
    void add(JournalGrown journal) {
        if (!put(journal, forAdditions) && leftOut.getAndAdd(journal.entries().size()) == 0) {
            LOG.severe(() -> "Entries of transcripts are left out until their contacts end, first of contact "
                    + journal.contactId() + ": too many are waiting to be kept");
        }
    }

    /** Takes a whole journal, of which parts may have been left out. */
    void complete(JournalGrown journal) {
        if (!put(journal, forWholes)) {
            LOG.severe(() -> "The transcript of contact " + journal.contactId()
                    + " may lack entries: too many are waiting to be kept");
        }
    }

    private boolean put(JournalGrown journal, Semaphore places) {
        Piece piece = new Piece(journal, places, size(journal));
        if (!places.tryAcquire(piece.size())) {
            return false;
        }
        synchronized (waiting) {
            waiting.add(piece);
            if (writing) {
                return true;
            }
            writing = true;
        }
        writeNext();
        return true;
    }

    private void writeNext() {
        List<Piece> batch = next();
        if (!batch.isEmpty()) {
            write(batch);
        } else {
            noteWhatWasLeftOut();
        }
    }

    private List<Piece> next() {
        List<Piece> batch = new ArrayList<>();
        synchronized (waiting) {
            int entries = 0;
            while (!waiting.isEmpty() && (batch.isEmpty() || entries + entriesOf(waiting.peek()) <= MOST_AT_ONCE)) {
                Piece piece = waiting.remove();
                entries += entriesOf(piece);
                batch.add(piece);
            }
            writing = !batch.isEmpty();
        }
        return batch;
    }

    private void write(List<Piece> batch) {
        List<JournalGrown> journals = batch.stream().map(Piece::journal).toList();
        CompletableFuture.completedFuture(journals)
                .thenAcceptAsync(database, workers)
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        noteSuccess();
                        batch.forEach(piece -> piece.places().release(piece.size()));
                        writeNext();
                    } else {
                        noteFailure(failure);
                        alarms.set(PAUSE, () -> write(batch));
                    }
                });
    }

    private void noteSuccess() {
        if (failing.compareAndSet(true, false)) {
            LOG.info("Transcripts are kept again");
        }
    }

    private void noteFailure(Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "Transcripts could not be kept; tried again every " + PAUSE.toSeconds() + " s");
        }
    }

    private void noteWhatWasLeftOut() {
        long entries = leftOut.getAndSet(0);
        if (entries > 0) {
            LOG.warning(() -> entries + " entries of transcripts were left out; those of contacts that have not ended"
                    + " are added at the end");
        }
    }

    private static int entriesOf(Piece piece) {
        return piece.journal().entries().size();
    }

    private static int size(JournalGrown journal) {
        return journal.entries().stream().mapToInt(TranscriptQueue::size).sum();
    }

    private static int size(JournalEntry entry) {
        int details = entry.details().entrySet().stream()
                .mapToInt(detail -> detail.getKey().length() + detail.getValue().length())
                .sum();
        return OVERHEAD + entry.name().length() + entry.text().length() + details;
    }
}
