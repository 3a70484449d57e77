package io.tandem.bayeux;

import java.util.Objects;

/**
 * What a service wants to be told again when another node takes up a session, since what it knows itself dies with this one.
 *
 * @param name names it among all notes on the session
 * @param value short; empty if it is to be forgotten
 */
public record Note(String name, String value) {

    public Note {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /** Nothing is to be told any more. */
    public static Note forget(String name) {
        return new Note(name, "");
    }
}
