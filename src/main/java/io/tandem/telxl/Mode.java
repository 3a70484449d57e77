package io.tandem.telxl;

import io.tandem.session.Connection;
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

    /** The mode that a connection has so far: that of its session, or else the one that the address connected to stands for. */
    public static Optional<Mode> inForce(Connection connection, Optional<Mode> ofAddress) {
        return connection
                .session()
                .flatMap(session -> of(session.kind().mode()))
                .or(() -> ofAddress);
    }
}
