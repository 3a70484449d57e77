package io.tandem.bench.load;

import java.nio.charset.StandardCharsets;

/** Looks for texts in bytes without making strings of them. */
final class Bytes {

    private Bytes() {}

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the text begins for the first time from there on; -1 for nowhere. */
    static int indexOf(byte[] bytes, int from, int length, byte[] text) {
        byte first = text[0];
        int last = length - text.length;
        for (int i = from; i <= last; i++) {
            if (bytes[i] == first && matches(bytes, i, text)) {
                return i;
            }
        }
        return -1;
    }

    /** The number whose digits begin there, so many at most. */
    static long number(byte[] bytes, int from, int digits) {
        long number = 0;
        for (int i = from; i < from + digits && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    private static boolean matches(byte[] bytes, int at, byte[] text) {
        for (int i = 1; i < text.length; i++) {
            if (bytes[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
