package io.tandem.session.websocket;

import java.util.Optional;

/**
 * Puts a text message together that comes in parts, so that an oversized one can be counted and dropped without being kept,
 * and answered without ending the connection. For one thread at a time.
 */
public final class TextParts {

    private final int limit;
    private StringBuilder earlier; // null as long as there are none: nearly always
    private boolean tooLarge;

    /** @param limit most characters of a message */
    public TextParts(int limit) {
        this.limit = limit;
    }

    /**
     * What a whole message turned out to be.
     *
     * @param text the message; nothing if it is too large
     */
    public record Whole(Optional<String> text) {}

    /** Takes the next part; gives the message with the last of them. */
    public Optional<Whole> add(String part, boolean last) {
        tooLarge |= (earlier == null ? 0 : earlier.length()) + part.length() > limit;
        if (last) {
            return Optional.of(whole(part));
        }
        if (!tooLarge) {
            earlier = (earlier == null ? new StringBuilder() : earlier).append(part);
        }
        return Optional.empty();
    }

    private Whole whole(String part) {
        if (!tooLarge && earlier == null) {
            return new Whole(Optional.of(part));
        }
        Whole whole = new Whole(
                tooLarge ? Optional.empty() : Optional.of(earlier.append(part).toString()));
        // Not emptied: it would keep the size of the largest message for as long as the connection lives.
        earlier = null;
        tooLarge = false;
        return whole;
    }
}
