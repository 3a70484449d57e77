package io.tandem.tropo.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.tropo.upload.AudioFormats.Converted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFormatsTest {

    private static final int SAMPLES = 8_000;

    @TempDir
    private Path folder;

    @Test
    void wavIsWhatRecordingsAre() throws Exception {
        Path wav = recording();
        try (Converted converted = AudioFormats.convert(wav, "audio/wav")) {
            assertThat(converted.file()).as("the recording itself").isEqualTo(wav);
            assertThat(converted.warning()).as("as wanted").isEmpty();
        }
        assertThat(wav).as("the recording stays").exists();
    }

    @Test
    void auIsMadeWithTheSameSamples() throws Exception {
        Path made;
        try (Converted converted = AudioFormats.convert(recording(), "audio/au")) {
            made = converted.file();
            assertThat(converted.mimeType()).as("type").isEqualTo("audio/au");
            assertThat(converted.warning()).as("as wanted").isEmpty();
            ByteBuffer au = ByteBuffer.wrap(Files.readAllBytes(made)); // big-endian
            assertThat(au.getInt(0)).as("magic number .snd").isEqualTo(0x2e736e64);
            int begin = au.getInt(4);
            assertThat(au.getInt(8)).as("bytes of sound").isEqualTo(2 * SAMPLES);
            assertThat(au.getInt(12)).as("16-bit linear PCM").isEqualTo(3);
            assertThat(au.getInt(16)).as("samples a second").isEqualTo(8_000);
            assertThat(au.getInt(20)).as("channels").isEqualTo(1);
            for (int i = 0; i < SAMPLES; i++) {
                assertThat(au.getShort(begin + 2 * i)).as("sample %s", i).isEqualTo(sample(i));
            }
        }
        assertThat(made).as("what was made is deleted").doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/mp3", "audio/mpeg", "text/plain"})
    void whatCannotBeMadeIsSentAsWavWithAWarning(String wanted) throws Exception {
        Path wav = recording();
        try (Converted converted = AudioFormats.convert(wav, wanted)) {
            assertThat(converted.file()).as("the recording itself").isEqualTo(wav);
            assertThat(converted.mimeType()).as("what it is").isEqualTo("audio/wav");
            assertThat(converted.warning()).as("said").isPresent();
        }
    }

    @Test
    void whatIsNoRecordingIsSaidSo() throws Exception {
        Path text = Files.writeString(folder.resolve("a.wav"), "no recording");
        assertThatThrownBy(() -> AudioFormats.convert(text, "audio/au"))
                .as("neither WAV nor anything")
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> AudioFormats.convert(folder.resolve("none.wav"), "audio/au"))
                .as("not there")
                .isInstanceOf(IOException.class);
    }

    private Path recording() throws IOException {
        ByteBuffer sound = ByteBuffer.allocate(2 * SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            sound.putShort(sample(i));
        }
        Path wav = folder.resolve("a.wav");
        AudioFormat format = new AudioFormat(8_000, 16, 1, true, true);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(sound.array()), format, SAMPLES),
                AudioFileFormat.Type.WAVE,
                wav.toFile());
        return wav;
    }

    private static short sample(int i) {
        return (short) (i * 7 - 20_000);
    }
}
