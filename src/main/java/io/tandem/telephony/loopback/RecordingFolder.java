package io.tandem.telephony.loopback;

import io.tandem.contact.service.RecordedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where recordings and captures are kept, a recording in a file named by its number. */
final class RecordingFolder implements RecordedFiles {

    private static final String OUTPUT = "${server.output.dir}";

    /** What such files are called; nothing else in the folder, and nothing outside, is opened. */
    private static final Pattern NAME = Pattern.compile("[0-9]+(-[0-9]+-[0-9]+)?\\.wav");

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
        return new Recording(recordingId, new WavFile(folder.resolve(ofContact(recordingId))), clock);
    }

    @Override
    public Optional<Path> file(String name) {
        return NAME.matcher(name).matches()
                ? Optional.of(folder.resolve(name)).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /** The core names a recording as its contact. */
    @Override
    public String ofContact(long contactId) {
        return contactId + ".wav";
    }
}
