package io.tandem.client;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that came and are not understood yet. */
final class Inbound {

    private static final int START = 512;

    private byte[] bytes = new byte[START];
    private int count;

    void add(ByteBuffer more) {
        int added = more.remaining();
        if (count + added > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, count + added));
        }
        more.get(bytes, count, added);
        count += added;
    }

    /** Forgets bytes at the beginning. */
    void drop(int length) {
        count -= length;
        System.arraycopy(bytes, length, bytes, 0, count);
        if (count == 0 && bytes.length > START) {
            bytes = new byte[START];
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int count() {
        return count;
    }
}
