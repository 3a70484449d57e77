package io.tandem.contact.service;

import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.persistence.WriteQueue;
import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * What waits to be written into transcripts. There is so much room for additions and as much again for whole journals, so
 * that these find a place when those no longer do. What finds none is left out, which the log says. Nothing here blocks.
 */
final class TranscriptQueue {

    static final Duration PAUSE = WriteQueue.PAUSE;

    /** Entries that one transaction holds, unless a single addition has more. */
    static final int MOST_AT_ONCE = 500;

    /** For so long entries gather: at most they are missing if the process dies, besides those of the batch before. */
    static final Duration GATHER = Duration.ofMillis(20);

    /** Room that an entry takes besides its characters. */
    static final int OVERHEAD = 250;

    private static final Logger LOG = Logger.getLogger(TranscriptQueue.class.getName());

    private final Semaphore forAdditions;
    private final Semaphore forWholes;
    private final WriteQueue<Piece> queue;
    private final AtomicLong leftOut = new AtomicLong();

    private record Piece(JournalGrown journal, Semaphore places, int size) {}

    /**
     * @param database writes; blocks, and throws if it could not
     * @param workers do the writing
     * @param room characters that may wait as additions; as many again may wait as whole journals
     */
    TranscriptQueue(Consumer<List<JournalGrown>> database, Executor workers, Alarms alarms, int room) {
        this.forAdditions = new Semaphore(room);
        this.forWholes = new Semaphore(room);
        this.queue = new WriteQueue<>(LOG, "Transcripts", new Journals(database), workers, alarms);
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

    /** Lets nothing gather any more, for the end. */
    void hurry() {
        queue.hurry();
    }

    private boolean put(JournalGrown journal, Semaphore places) {
        Piece piece = new Piece(journal, places, size(journal));
        if (!places.tryAcquire(piece.size())) {
            return false;
        }
        queue.add(piece);
        return true;
    }

    private void noteWhatWasLeftOut() {
        long entries = leftOut.getAndSet(0);
        if (entries > 0) {
            LOG.warning(() -> entries + " entries of transcripts were left out; those of contacts that have not ended"
                    + " are added at the end");
        }
    }

    /** The room that a journal takes. */
    static int size(JournalGrown journal) {
        return journal.entries().stream().mapToInt(TranscriptQueue::size).sum();
    }

    private static int size(JournalEntry entry) {
        int details = entry.details().entrySet().stream()
                .mapToInt(detail -> detail.getKey().length() + detail.getValue().length())
                .sum();
        return OVERHEAD + entry.name().length() + entry.text().length() + details;
    }

    /** Batches are measured in entries, places in characters. */
    private final class Journals implements WriteQueue.Target<Piece> {

        private final Consumer<List<JournalGrown>> database;

        private Journals(Consumer<List<JournalGrown>> database) {
            this.database = database;
        }

        @Override
        public int size(Piece piece) {
            return piece.journal().entries().size();
        }

        @Override
        public int mostAtOnce() {
            return MOST_AT_ONCE;
        }

        @Override
        public Duration gather() {
            return GATHER;
        }

        @Override
        public void write(List<Piece> batch) {
            database.accept(batch.stream().map(Piece::journal).toList());
        }

        @Override
        public void written(List<Piece> batch) {
            batch.forEach(piece -> piece.places().release(piece.size()));
        }

        @Override
        public void idle() {
            noteWhatWasLeftOut();
        }
    }
}
