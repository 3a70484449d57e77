package io.tandem.telephony.loopback;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Where recordings are kept, each in a file named by its number. */
final class RecordingFolder {

    private static final String OUTPUT = "${server.output.dir}";

    private final Path folder;
    private final Clock clock;

    RecordingFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
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
        return new Recording(recordingId, new WavFile(folder.resolve(recordingId + ".wav")), clock);
    }
}
