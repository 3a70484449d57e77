package io.tandem.contact.text;

import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Texts that wait to be written into the database: in order, one batch at a time. A batch that fails is tried again after a
 * pause, and the others wait behind it. When as many wait as may, further ones are lost, which the log says. Nothing here
 * blocks.
 */
final class TextQueue {

    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int MOST_AT_ONCE = 200;
    private static final Logger LOG = Logger.getLogger(TextQueue.class.getName());

    private final Consumer<List<NewText>> database;
    private final Executor workers;
    private final Alarms alarms;
    private final int room;

    private final Queue<NewText> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean failing;
    private long lost;

    /**
     * @param database writes; blocks, and throws if it could not
     * @param workers do the writing
     * @param room how many may wait
     */
    TextQueue(Consumer<List<NewText>> database, Executor workers, Alarms alarms, int room) {
        this.database = database;
        this.workers = workers;
        this.alarms = alarms;
        this.room = room;
    }

    void add(NewText text) {
        synchronized (waiting) {
            if (waiting.size() >= room) {
                if (lost++ == 0) {
                    LOG.severe("Outgoing texts are lost: too many are waiting to be kept");
                }
                return;
            }
            waiting.add(text);
            if (writing) {
                return;
            }
            writing = true;
        }
        writeNext();
    }

    private void writeNext() {
        List<NewText> batch = next();
        if (!batch.isEmpty()) {
            write(batch);
        }
    }

    private List<NewText> next() {
        List<NewText> batch = new ArrayList<>();
        synchronized (waiting) {
            while (!waiting.isEmpty() && batch.size() < MOST_AT_ONCE) {
                batch.add(waiting.remove());
            }
            writing = !batch.isEmpty();
            if (!writing && lost > 0) {
                LOG.warning(lost + " outgoing texts were lost");
                lost = 0;
            }
        }
        return batch;
    }

    private void write(List<NewText> batch) {
        CompletableFuture.completedFuture(batch)
                .thenAcceptAsync(database, workers)
                .whenComplete((done, failure) -> {
                    note(failure);
                    if (failure == null) {
                        writeNext();
                    } else {
                        alarms.set(PAUSE, () -> write(batch));
                    }
                });
    }

    private void note(Throwable failure) {
        synchronized (waiting) {
            if (failure != null && !failing) {
                LOG.log(
                        Level.WARNING,
                        failure,
                        () -> "Outgoing texts could not be kept; tried again every " + PAUSE.toSeconds() + " s");
            } else if (failure == null && failing) {
                LOG.info("Outgoing texts are kept again");
            }
            failing = failure != null;
        }
    }
}
