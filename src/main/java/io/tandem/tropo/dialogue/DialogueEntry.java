package io.tandem.tropo.dialogue;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that happened in a session.
 *
 * @param at when
 * @param kind what it is
 * @param text what was posted, answered, said or heard; a signal's or warning's text; may be empty
 * @param details what else belongs to it, such as {@link #URL}
 */
public record DialogueEntry(Instant at, Kind kind, String text, Map<String, String> details) {

    /** Detail: where it was posted or uploaded to. */
    public static final String URL = "url";

    /** Detail: status of HTTP. */
    public static final String STATUS = "status";

    /** Detail: how long it took, in milliseconds. */
    public static final String MILLIS = "millis";

    /** What an entry is. */
    public enum Kind {
        /** The application was sent a session or a result: the body. */
        POSTED,
        /** It answered: the body. */
        DOCUMENT,
        /** It did not: why. */
        NO_ANSWER,
        /** The application said something to the user. */
        SAID,
        /** The user said, pressed or wrote something. */
        HEARD,
        /** A program outside sent a signal. */
        SIGNAL,
        /** Something that the application's developer should know. */
        WARNING,
        /** A recording was sent to where the application wants it. */
        UPLOAD
    }

    public DialogueEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        details = Map.copyOf(details);
    }

    /** Without what was said, since values end up in logs. */
    @Override
    public String toString() {
        return "DialogueEntry[" + at + ", " + kind + ']';
    }
}
