package io.tandem.tropo.grammar;

import java.time.Duration;

/** What the keys pressed so far come to. */
public sealed interface Reading {

    /**
     * More keys are needed.
     *
     * @param within how long the next one may take; thereafter {@link Keypad#silence} says what it is
     */
    record More(Duration within) implements Reading {}

    /**
     * It could be that, or the beginning of more.
     *
     * @param match what it is if no key follows
     * @param within how long one may take; thereafter {@link Keypad#silence} says what it is
     */
    record MatchIfSilent(Match match, Duration within) implements Reading {}

    /**
     * It is that, and no key can change it.
     *
     * @param match what it is
     */
    record Complete(Match match) implements Reading {}

    /**
     * No key can make it a match.
     *
     * @param keys those pressed, without a terminator
     */
    record NoMatch(String keys) implements Reading {}
}
