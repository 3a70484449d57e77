package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads sound files as a player does. */
final class Wav {

    private Wav() {}

    /** The samples of a file; fails if it is not such a file as the switch writes. */
    static short[] read(Path file) throws IOException {
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = audio.getFormat();
            assertThat(format.getSampleRate()).as("samples a second").isEqualTo(8_000f);
            assertThat(format.getSampleSizeInBits()).as("bits").isEqualTo(16);
            assertThat(format.getChannels()).as("channels").isEqualTo(1);
            byte[] bytes = audio.readAllBytes();
            assertThat(audio.getFrameLength()).as("length in the header").isEqualTo(bytes.length / 2);
            short[] samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        } catch (UnsupportedAudioFileException noSound) {
            throw new AssertionError(noSound);
        }
    }

    static void assertSound(short[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            if (samples[i] == 0) {
                throw new AssertionError("sample " + i + " should sound, from " + from + " to " + to);
            }
        }
    }

    static void assertSilence(short[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            if (samples[i] != 0) {
                throw new AssertionError("sample " + i + " should be silent, from " + from + " to " + to);
            }
        }
    }
}
