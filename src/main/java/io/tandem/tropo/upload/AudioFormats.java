package io.tandem.tropo.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Gives a recording, which is a WAV file, the form that an application wants it in. */
public final class AudioFormats {

    private static final String WAV = "audio/wav";
    private static final String AU = "audio/au";

    /** 8,000 samples a second, 16 bits, one channel, big-endian as is due in AU files. */
    private static final AudioFormat LINEAR = new AudioFormat(8_000, 16, 1, true, true);

    private AudioFormats() {}

    /**
     * What can be uploaded.
     *
     * @param file in that form
     * @param mimeType the form
     * @param extension what a name of such a file ends with, dot included
     * @param warning why it is not in the form that was wanted; nothing if it is
     */
    public record Converted(Path file, String mimeType, String extension, Optional<String> warning, boolean temporary)
            implements AutoCloseable {

        /** Deletes what was made; the recording itself stays. */
        @Override
        public void close() {
            if (temporary) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }
        }
    }

    /**
     * Converts. Reads and writes files: not for threads that serve connections.
     *
     * @param wav the recording
     * @param wanted MIME type in lower case: {@code audio/wav}, {@code audio/au}; any other, {@code audio/mp3} too, cannot be made,
     *     and gives the WAV file with a warning
     * @throws IOException if it cannot be read or written
     */
    public static Converted convert(Path wav, String wanted) throws IOException {
        return switch (wanted) {
            case WAV -> unchanged(wav, Optional.empty());
            case AU -> au(wav);
            default ->
                unchanged(wav, Optional.of("recordings are made as audio/wav and audio/au only: sent as " + WAV));
        };
    }

    private static Converted unchanged(Path wav, Optional<String> warning) {
        return new Converted(wav, WAV, ".wav", warning, false);
    }

    private static Converted au(Path wav) throws IOException {
        Path file = Files.createTempFile("recording", ".au");
        Converted converted = new Converted(file, AU, ".au", Optional.empty(), true);
        try (AudioInputStream recorded = AudioSystem.getAudioInputStream(wav.toFile());
                AudioInputStream linear = AudioSystem.getAudioInputStream(LINEAR, recorded)) {
            AudioSystem.write(linear, AudioFileFormat.Type.AU, file.toFile());
            return converted;
        } catch (UnsupportedAudioFileException | IllegalArgumentException unknown) {
            converted.close();
            throw new IOException("not a recording that can be converted", unknown);
        } catch (IOException fault) {
            converted.close();
            throw fault;
        }
    }
}
