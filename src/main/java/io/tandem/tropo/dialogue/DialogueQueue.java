package io.tandem.tropo.dialogue;

import io.tandem.contact.persistence.WriteQueue;
import io.tandem.time.Alarms;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * What waits to be kept. When there is no more room, the oldest is left out, which the log says: what is new is what a
 * developer looks for. Nothing here blocks.
 */
final class DialogueQueue {

    /** Characters that one transaction holds, unless a single entry has more. */
    static final int MOST_AT_ONCE = 512 * 1024;

    /** Room that a change takes besides the characters of its texts. */
    static final int OVERHEAD = 500;

    private static final Logger LOG = Logger.getLogger(DialogueQueue.class.getName());

    private final WriteQueue<DialogueChange> queue;
    private final int room;
    private final AtomicLong leftOut = new AtomicLong();

    /**
     * @param database writes; blocks, and throws if it could not
     * @param workers do the writing
     * @param room characters that may wait, besides those that are being written
     */
    DialogueQueue(Consumer<List<DialogueChange>> database, Executor workers, Alarms alarms, int room) {
        this.queue = new WriteQueue<>(LOG, "Dialogues of Tropo sessions", new Changes(database), workers, alarms);
        this.room = room;
    }

    void add(DialogueChange change) {
        int dropped = queue.add(change, room).size();
        if (dropped > 0 && leftOut.getAndAdd(dropped) == 0) {
            LOG.severe("Dialogues of Tropo sessions lose what is oldest: too much is waiting to be kept");
        }
    }

    static int size(DialogueChange change) {
        if (change instanceof DialogueChange.Added added) {
            int details = added.entry().details().entrySet().stream()
                    .mapToInt(detail ->
                            detail.getKey().length() + detail.getValue().length())
                    .sum();
            return OVERHEAD + added.entry().text().length() + details;
        }
        return OVERHEAD;
    }

    /** Batches are measured in characters, as is the room. */
    private final class Changes implements WriteQueue.Target<DialogueChange> {

        private final Consumer<List<DialogueChange>> database;

        private Changes(Consumer<List<DialogueChange>> database) {
            this.database = database;
        }

        @Override
        public int size(DialogueChange change) {
            return DialogueQueue.size(change);
        }

        @Override
        public int mostAtOnce() {
            return MOST_AT_ONCE;
        }

        @Override
        public void write(List<DialogueChange> batch) {
            database.accept(batch);
        }

        @Override
        public void written(List<DialogueChange> batch) {
            // The room is for what waits, and this has not been waiting since it was begun.
        }

        @Override
        public void idle() {
            long dropped = leftOut.getAndSet(0);
            if (dropped > 0) {
                LOG.warning(() -> dropped + " entries, beginnings and ends of Tropo sessions were left out");
            }
        }
    }
}
