package io.tandem.telephony.speech;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Turns what the program wrote into a file of the form that telephones take. */
final class SpokenFile {

    private static final int RATE = 8_000;
    private static final int SAMPLE = 2;
    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int FORMAT = 16;

    private SpokenFile() {}

    /**
     * Writes the file.
     *
     * @param wav 16-bit PCM, mono, of any rate; its lengths may be wrong, as the program writes it before it knows them
     * @return how long it is; zero if there is no sound, and no file either
     * @throws SpeechException if it is no such thing
     */
    static Duration write(byte[] wav, Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        AudioFormat format = null;
        if (wav.length < HEADER || !text(in).equals("RIFF")) {
            throw new SpeechException("the program gave no WAV file");
        }
        in.position(HEADER);
        while (in.remaining() >= CHUNK) {
            String name = text(in);
            int length = Math.min(in.getInt() & Integer.MAX_VALUE, in.remaining());
            if (name.equals("data") && format != null) {
                return write(format, wav, in.position(), length / SAMPLE, file);
            }
            if (name.equals("fmt ") && length >= FORMAT) {
                format = format(in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            }
            in.position(in.position() + length);
        }
        throw new SpeechException("the program gave a WAV file without sound");
    }

    private static String text(ByteBuffer in) {
        byte[] name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static AudioFormat format(ByteBuffer chunk) {
        int rate = chunk.getInt(4);
        if (chunk.getShort(0) != 1 || chunk.getShort(2) != 1 || chunk.getShort(14) != SAMPLE * 8 || rate < 1) {
            throw new SpeechException("the program gave a WAV file of another kind");
        }
        return new AudioFormat(rate, SAMPLE * 8, 1, true, false);
    }

    private static Duration write(AudioFormat spoken, byte[] wav, int from, int samples, Path file) throws IOException {
        AudioFormat wanted = new AudioFormat(RATE, SAMPLE * 8, 1, true, false);
        byte[] sound;
        try (AudioInputStream given =
                        new AudioInputStream(new ByteArrayInputStream(wav, from, samples * SAMPLE), spoken, samples);
                AudioInputStream converted = AudioSystem.getAudioInputStream(wanted, given)) {
            sound = converted.readAllBytes();
        }
        int frames = sound.length / SAMPLE;
        if (frames > 0) {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(sound), wanted, frames),
                    AudioFileFormat.Type.WAVE,
                    file.toFile());
        }
        return Duration.ofMillis(frames * 1_000L / RATE);
    }
}
