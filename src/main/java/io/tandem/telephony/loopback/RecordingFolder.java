package io.tandem.telephony.loopback;

import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.LegId;
import io.tandem.contact.service.RecordedFiles;
import io.tandem.telephony.loopback.KeptCall.KeptRecording;
import io.tandem.telephony.loopback.KeptCall.KeptTake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Where recordings and captures are kept, a recording in a file named by its number. */
final class RecordingFolder implements RecordedFiles {

    private static final Logger LOG = Logger.getLogger(RecordingFolder.class.getName());
    private static final String OUTPUT = "${server.output.dir}";

    /** What such files are called; nothing else in the folder, and nothing outside, is opened. */
    private static final Pattern NAME = Pattern.compile("[0-9]+(-[0-9]+-[0-9]+)?\\.wav");

    private final Map<String, Recording> running = new ConcurrentHashMap<>();
    private final Path folder;
    private final Clock clock;
    private final Duration patience;

    /**
     * Recordings in a folder.
     *
     * @param patience how long somebody who asks for a recording that goes on may wait for its end
     */
    RecordingFolder(Path folder, Clock clock, Duration patience) {
        this.folder = folder;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * The folder that a setting names. The server resolves {@value #OUTPUT} in its own variables; where the setting's default
     * is taken that is left to do.
     *
     * @param configured the setting
     * @param outputFolder the server's output folder, if known; else the working directory, which it is by custom
     */
    static Path resolve(String configured, Optional<String> outputFolder) {
        return Path.of(configured.replace(OUTPUT, outputFolder.orElse(".")));
    }

    /** The recording of that number, from now on. */
    Recording begin(long recordingId) {
        return running(new Recording(recordingId, file(recordingId), clock));
    }

    /** A recording that another node began, from now on. */
    Recording goOn(KeptRecording kept) {
        return running(new Recording(kept, file(kept.id()), clock));
    }

    private WavFile file(long recordingId) {
        return new WavFile(folder.resolve(ofContact(recordingId)));
    }

    private Recording running(Recording recording) {
        String name = ofContact(recording.id());
        running.put(name, recording);
        recording.over().thenRun(() -> running.remove(name, recording));
        return recording;
    }

    /** What a party is about to say, kept from now on. */
    Take capture(LegId leg, long number, CaptureLimits limits) {
        return new Take(number, limits, captureFile(leg, number), clock);
    }

    /** What came of a capture that another node began and nobody goes on with: what was written. */
    CaptureResult captured(LegId leg, KeptTake take) {
        WavFile file = captureFile(leg, take.number());
        try {
            long samples = take.sounded() ? file.samples() : 0;
            return samples == 0
                    ? CaptureResult.NOTHING
                    : new CaptureResult(Duration.ofMillis(samples * 1_000 / WavFile.RATE), Optional.of(file.name()));
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, unreadable, () -> "Capture " + file.name() + " cannot be read and is given up");
            return CaptureResult.NOTHING;
        }
    }

    private WavFile captureFile(LegId leg, long number) {
        return new WavFile(folder.resolve(leg + "-" + number + ".wav"));
    }

    /** Whether a file can be of that name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** A file, complete or not. */
    Optional<Path> find(String name) {
        return isName(name) ? Optional.of(folder.resolve(name)).filter(Files::isRegularFile) : Optional.empty();
    }

    /** Waits a little for a recording that goes on: whoever had it stopped may ask before the switch has done so. */
    @Override
    public Optional<Path> file(String name) {
        return isName(name) && isWritten(name) ? find(name) : Optional.empty();
    }

    /** The core names a recording as its contact. */
    @Override
    public String ofContact(long contactId) {
        return contactId + ".wav";
    }

    /** Whether nothing more is written by this node, waiting a little for it. */
    boolean isWritten(String name) {
        Recording recording = running.get(name);
        try {
            if (recording != null) {
                recording.over().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
