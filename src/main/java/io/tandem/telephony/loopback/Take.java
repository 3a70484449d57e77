package io.tandem.telephony.loopback;

import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.CaptureResult;
import io.tandem.time.Alarms.Alarm;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is kept of one party: as long as the time that passes, a soft tone for {@link #SOUND} from each thing said or key
 * pressed, else silence. Not for several threads. Without any sound there is no file; a file that cannot be written is
 * given up, and the capture goes on.
 */
final class Take {

    /** How long a sound is heard in the file. To the limits it is a moment. */
    static final Duration SOUND = Duration.ofMillis(500);

    /** Longer than this, no limit is: a wrong one may not fill the disk. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Logger LOG = Logger.getLogger(Take.class.getName());

    private final long number;
    private final CaptureLimits limits;
    private final WavFile file;
    private final Clock clock;
    private final Instant begin;
    private Optional<Instant> lastSound = Optional.empty();
    private Optional<Alarm> alarm = Optional.empty();
    private long sounding;
    private long written;
    private boolean broken;

    /**
     * Begins.
     *
     * @param number names it on its leg
     * @param file where the sound goes; what is there is lost
     */
    Take(long number, CaptureLimits limits, WavFile file, Clock clock) {
        this.number = number;
        this.limits = limits;
        this.file = file;
        this.clock = clock;
        this.begin = clock.instant();
    }

    long number() {
        return number;
    }

    /** How long until it is over, unless there is another sound before. */
    Duration left() {
        Duration left = Duration.between(clock.instant(), due());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether that time has come. */
    boolean isDue() {
        return left().isZero();
    }

    /** The party is heard. */
    void sound() {
        if (!hasSounded()) {
            write(file::delete);
        }
        lastSound = Optional.of(clock.instant());
        flush();
        sounding = position(clock.instant().plus(SOUND));
    }

    /** Whether anything was heard, and so written. */
    boolean hasSounded() {
        return lastSound.isPresent();
    }

    /** Another node has it now. */
    void abandon() {
        cancelAlarm();
    }

    /** Notes its one alarm, in place of the one before. */
    void keepAlarm(Alarm next) {
        cancelAlarm();
        alarm = Optional.of(next);
    }

    /** The end; nothing can follow. */
    CaptureResult finish() {
        cancelAlarm();
        if (!hasSounded()) {
            return CaptureResult.NOTHING;
        }
        flush();
        return new CaptureResult(Duration.between(begin, end()), broken ? Optional.empty() : Optional.of(file.name()));
    }

    private void cancelAlarm() {
        alarm.ifPresent(Alarm::cancel);
    }

    private Instant due() {
        Instant atMost = begin.plus(bounded(limits.maxTime()));
        Instant silent = lastSound
                .map(last -> last.plus(bounded(limits.maxSilence())))
                .orElse(begin.plus(bounded(limits.timeout())));
        return silent.isBefore(atMost) ? silent : atMost;
    }

    private static Duration bounded(Duration limit) {
        return limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
    }

    private void flush() {
        long missing = Math.max(0, position(end()) - written);
        write(() -> file.append(missing, position -> position < sounding ? Tone.at(position) : 0));
        written += missing;
    }

    /** Now, or when it should have been over: an alarm may ring late. Never before the begin: a clock may be set back. */
    private Instant end() {
        Instant now = clock.instant();
        Instant end = now.isBefore(due()) ? now : due();
        return end.isBefore(begin) ? begin : end;
    }

    private long position(Instant instant) {
        return Duration.between(begin, instant).toMillis() * WavFile.RATE / 1_000;
    }

    private void write(Writing writing) {
        try {
            if (!broken) {
                writing.run();
            }
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, unwritable, () -> "Capture " + file.name() + " cannot be written and is given up");
            broken = true;
        }
    }

    /** Something done to the file. */
    private interface Writing {
        void run() throws IOException;
    }
}
