package io.tandem.processor.view;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of objects, from the outermost to the innermost (spec 2.1). */
public enum Level {
    /** The agent's session. */
    SESSION("session"),
    /** A group of channels. */
    GROUP("channelgroup"),
    /** A channel. */
    CHANNEL("channel"),
    /** An interaction on a channel. */
    INTERACTION("interaction"),
    /** A call leg of an interaction. */
    CONVERSATION("conversation");

    private final String prefix;

    Level(String prefix) {
        this.prefix = prefix;
    }

    /** What its commands and events begin with. */
    public String prefix() {
        return prefix;
    }

    /** The level whose commands begin so. */
    public static Optional<Level> prefixed(String prefix) {
        return Arrays.stream(values())
                .filter(level -> level.prefix.equals(prefix))
                .findFirst();
    }
}
