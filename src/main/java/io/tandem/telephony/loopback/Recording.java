package io.tandem.telephony.loopback;

import io.tandem.telephony.loopback.KeptCall.KeptRecording;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One recording, as long as the time that passes: a soft tone stands for what is said while parties hear each other, and
 * digital silence is written else and while suspended. What passed is written when something changes, when asked, and at
 * the end, by the work of its call only. A file that cannot be written is given up, and the call goes on.
 */
final class Recording {

    /** A recording of this length, 12 hours, gets no longer: neither a forgotten call nor a wrong clock may fill the disk. */
    static final long MOST_SAMPLES = Duration.ofHours(12).toSeconds() * WavFile.RATE;

    private static final Logger LOG = Logger.getLogger(Recording.class.getName());

    /** How far a recording is. */
    enum State {
        RUNNING,
        SUSPENDED,
        FINISHED
    }

    private final long id;
    private final WavFile file;
    private final Clock clock;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile State state = State.RUNNING;
    private boolean conversation;
    private boolean flushAwaited;
    private final Instant begin;
    private Optional<Long> start = Optional.empty();
    private long written;
    private boolean resumed;

    /** Begins; goes on at the end of the file if there is one. */
    Recording(long id, WavFile file, Clock clock) {
        this.id = id;
        this.file = file;
        this.clock = clock;
        this.begin = clock.instant();
    }

    /** Goes on with one that another node began: what passed meanwhile is written too. */
    Recording(KeptRecording kept, WavFile file, Clock clock) {
        this.id = kept.id();
        this.file = file;
        this.clock = clock;
        this.begin = kept.begin();
        this.start = kept.start();
        this.conversation = kept.conversation();
        this.state = kept.state();
        this.resumed = true;
    }

    long id() {
        return id;
    }

    boolean isFinished() {
        return state == State.FINISHED;
    }

    /** Done when all of it has been written, by whatever thread does that. */
    CompletionStage<Void> over() {
        return over;
    }

    /** As it is shown. */
    String word() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** From now on silence. */
    void suspend() {
        turn(State.SUSPENDED);
    }

    /** From now on sound again. */
    void resume() {
        turn(State.RUNNING);
    }

    /** The end; nothing can follow. */
    void finish() {
        turn(State.FINISHED);
    }

    /** Whether from now on parties hear each other. */
    void follow(boolean talking) {
        if (talking != conversation) {
            flush();
            conversation = talking;
        }
    }

    /** Whether somebody has to see to it that {@link #flushDue} is called after a while; said once until then. */
    boolean wantsFlush() {
        boolean wanted = !flushAwaited && !isFinished();
        flushAwaited |= wanted;
        return wanted;
    }

    /** Writes what has passed, so that not all is lost with the server. */
    void flushDue() {
        flushAwaited = false;
        flush();
    }

    /** For the node that takes the call over. */
    KeptRecording kept() {
        return new KeptRecording(id, state, begin, start, conversation);
    }

    /** Another node has it now: nothing more is written. */
    void abandon() {
        become(State.FINISHED);
    }

    /** Writes what has passed. */
    void flush() {
        if (state == State.FINISHED) {
            return;
        }
        try {
            findPlace();
            long missing = due() - written;
            if (missing < 0) {
                return; // the clock was set back: nothing is added until it has caught up
            }
            file.append(Math.min(missing, Math.max(0, MOST_SAMPLES - file.samples())), sound());
            written += missing;
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, unwritable, () -> "Recording " + id + " cannot be written and is given up");
            become(State.FINISHED);
        }
    }

    /** Whoever had it before may have written after it was last kept. */
    private void findPlace() throws IOException {
        if (start.isEmpty()) {
            start = Optional.of(file.samples());
        } else if (resumed) {
            written = Math.max(0, file.samples() - start.get());
        }
        resumed = false;
    }

    private void turn(State next) {
        flush();
        if (state != State.FINISHED) {
            become(next);
        }
    }

    private void become(State next) {
        state = next;
        if (next == State.FINISHED) {
            over.complete(null);
        }
    }

    private long due() {
        return Duration.between(begin, clock.instant()).toMillis() * WavFile.RATE / 1_000;
    }

    private WavFile.Sound sound() {
        return state == State.RUNNING && conversation ? Tone::at : position -> (short) 0;
    }
}
