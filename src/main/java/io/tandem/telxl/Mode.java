package io.tandem.telxl;

import java.util.Arrays;
import java.util.Optional;

/** The two output forms of a TelXL session; commands are the same in both. [seed] */
public enum Mode {
    /** Events as JSON objects. */
    API("api"),
    /** Events as JavaScript statements. */
    WEB("web");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }

    /** The mode named by a word; nothing for any other word. */
    public static Optional<Mode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }
}
