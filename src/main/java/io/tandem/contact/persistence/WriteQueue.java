package io.tandem.contact.persistence;

import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What waits to be written into the database: in order of arrival, one batch at a time, the more at once the more waits. A
 * batch that fails is tried again after a pause, and the others wait behind it; an outage is logged once when it begins and
 * once when it ends. Nothing here blocks. How much may wait is up to whoever adds.
 *
 * @param <T> what is written
 */
public final class WriteQueue<T> {

    /** From a failure to the next attempt. */
    public static final Duration PAUSE = Duration.ofSeconds(5);

    private final Logger log;
    private final String name;
    private final Target<T> target;
    private final Executor workers;
    private final Alarms alarms;

    private final Queue<Piece<T>> waiting = new ArrayDeque<>();
    private long waitingSize;
    private boolean writing;
    private boolean gathering;
    private boolean hurried;

    private final AtomicBoolean failing = new AtomicBoolean();

    private record Piece<T>(T content, int size) {}

    /** Where a queue leads. */
    public interface Target<T> {

        /** What a piece counts, in whatever unit. */
        int size(T piece);

        /** The size of a batch, unless a single piece is larger. */
        int mostAtOnce();

        /**
         * For how long pieces gather behind a batch, unless there is a whole batch of them: a transaction costs more than a piece. A
         * piece for which none waits is written at once.
         */
        default Duration gather() {
            return Duration.ZERO;
        }

        /** Writes a batch; blocks, and throws if it could not. */
        void write(List<T> batch);

        /** Is told that a batch was written. */
        void written(List<T> batch);

        /** Is told that nothing waits any more. */
        void idle();
    }

    /**
     * @param log gets the lines about outages
     * @param name what is written, in these lines; a plural
     * @param workers do the writing
     */
    public WriteQueue(Logger log, String name, Target<T> target, Executor workers, Alarms alarms) {
        this.log = log;
        this.name = name;
        this.target = target;
        this.workers = workers;
        this.alarms = alarms;
    }

    /** Takes a piece, whatever waits already. */
    public void add(T piece) {
        add(piece, Long.MAX_VALUE);
    }

    /**
     * Takes a piece. If more waits then than there is room for, the oldest pieces are left out.
     *
     * @param room largest sum of the sizes of what waits; the batch that is being written does not count
     * @return what was left out, the oldest first
     */
    public List<T> add(T piece, long room) {
        Piece<T> sized = new Piece<>(piece, target.size(piece));
        List<T> leftOut = new ArrayList<>();
        synchronized (waiting) {
            waiting.add(sized);
            waitingSize += sized.size();
            while (waitingSize > room) {
                leftOut.add(take().content());
            }
            if (writing) {
                return leftOut;
            }
            writing = true;
        }
        writeNext();
        return leftOut;
    }

    /** Lets nothing gather any more, for the end. */
    public void hurry() {
        synchronized (waiting) {
            hurried = true;
        }
        gathered();
    }

    private Piece<T> take() {
        Piece<T> piece = waiting.remove();
        waitingSize -= piece.size();
        return piece;
    }

    private void goOn() {
        boolean later;
        synchronized (waiting) {
            later = !hurried
                    && !waiting.isEmpty()
                    && waitingSize < target.mostAtOnce()
                    && !target.gather().isZero();
            gathering = later;
        }
        if (later) {
            alarms.set(target.gather(), this::gathered);
        } else {
            writeNext();
        }
    }

    private void gathered() {
        synchronized (waiting) {
            if (!gathering) {
                return;
            }
            gathering = false;
        }
        writeNext();
    }

    private void writeNext() {
        List<T> batch = next(target.mostAtOnce());
        if (!batch.isEmpty()) {
            write(batch);
        } else {
            target.idle();
        }
    }

    private List<T> next(int most) {
        List<T> batch = new ArrayList<>();
        synchronized (waiting) {
            long size = 0;
            while (!waiting.isEmpty()
                    && (batch.isEmpty() || size + waiting.peek().size() <= most)) {
                Piece<T> piece = take();
                size += piece.size();
                batch.add(piece.content());
            }
            writing = !batch.isEmpty();
        }
        return batch;
    }

    private void write(List<T> batch) {
        CompletableFuture.completedFuture(batch)
                .thenAcceptAsync(target::write, workers)
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        noteSuccess();
                        target.written(batch);
                        goOn();
                    } else {
                        noteFailure(failure);
                        alarms.set(PAUSE, () -> write(batch));
                    }
                });
    }

    private void noteSuccess() {
        if (failing.compareAndSet(true, false)) {
            log.info(() -> name + " are kept again");
        }
    }

    private void noteFailure(Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            log.log(
                    Level.WARNING,
                    failure,
                    () -> name + " could not be kept; tried again every " + PAUSE.toSeconds() + " s");
        }
    }
}
