package io.tandem.telephony.loopback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A WAV file of 16-bit PCM, mono, 8,000 samples a second, that grows. Closed after each piece, with sizes that fit, so that
 * a player can read it at any time, and so that thousands of recordings keep no file open.
 */
final class WavFile {

    /** Samples a second. */
    static final int RATE = 8_000;

    private static final int HEADER = 44;
    private static final int SAMPLE = 2;
    private static final int PIECE = 32_000;

    /** What is written; tells the sample at a position, counted from the begin of the file. */
    interface Sound {
        short at(long position);
    }

    private final Path file;

    WavFile(Path file) {
        this.file = file;
    }

    /** Its name within its folder. */
    String name() {
        return file.getFileName().toString();
    }

    /** Removes it, if it is there. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** How many samples the file has; 0 if there is no such file. */
    long samples() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        return Math.max(0, Files.size(file) - HEADER) / SAMPLE;
    }

    /** Adds samples, and makes the file if need be. */
    void append(long count, Sound sound) throws IOException {
        long before = samples();
        OwnerOnly.makeFile(file);
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE))) {
            channel.position(HEADER + before * SAMPLE);
            for (long done = 0; done < count; ) {
                int now = (int) Math.min(PIECE, count - done);
                write(channel, piece(before + done, now, sound));
                done += now;
            }
            channel.position(0);
            write(channel, header((before + count) * SAMPLE));
        }
    }

    private static ByteBuffer piece(long from, int count, Sound sound) {
        ByteBuffer piece = ByteBuffer.allocate(count * SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            piece.putShort(sound.at(from + i));
        }
        return piece.flip();
    }

    private static ByteBuffer header(long dataBytes) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (HEADER - 8 + dataBytes)).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16);
        header.putShort((short) 1).putShort((short) 1); // PCM, one channel
        header.putInt(RATE).putInt(RATE * SAMPLE).putShort((short) SAMPLE).putShort((short) (SAMPLE * 8));
        header.put(ascii("data")).putInt((int) dataBytes);
        return header.flip();
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
