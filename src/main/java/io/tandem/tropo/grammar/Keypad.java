package io.tandem.tropo.grammar;

import java.time.Duration;

/**
 * Keys that are pressed one by one, held against a grammar. Immutable: each key gives another one.
 *
 * <p>Time is the caller's: it waits as long as a {@link Reading} says and takes {@link #silence} if no key came. How long the
 * first key may take is the step's {@code timeout}, not told here. Nothing is to be pressed after {@link Reading.Complete} or
 * {@link Reading.NoMatch}; a terminator after a number of fixed length comes too late to belong to it.
 */
public final class Keypad {

    /** How long the next key may take where a short entry is right too (spec 7). */
    private static final Duration SHORT_ENTRY = Duration.ofSeconds(3);

    private final Grammar grammar;
    private final Terminator terminator;
    private final Duration interdigitTimeout;
    private final String keys;
    private final boolean ended;

    private Keypad(Grammar grammar, Terminator terminator, Duration interdigitTimeout, String keys, boolean ended) {
        this.grammar = grammar;
        this.terminator = terminator;
        this.interdigitTimeout = interdigitTimeout;
        this.keys = keys;
        this.ended = ended;
    }

    /**
     * No key pressed yet.
     *
     * @param grammar nothing matches one that is not for voice
     * @param interdigitTimeout how long the next key may take
     */
    public static Keypad of(Grammar grammar, Terminator terminator, Duration interdigitTimeout) {
        return new Keypad(grammar.forVoice(), terminator, interdigitTimeout, "", false);
    }

    /** The same with one key more. A terminator ends the input, unless a term goes on with it. */
    public Keypad press(char key) {
        boolean term = grammar instanceof Terms terms && terms.beginWith(keys + key);
        boolean ends = terminator.isEndedBy(key) && !term;
        return new Keypad(grammar, terminator, interdigitTimeout, ends ? keys : keys + key, ends);
    }

    /** What the keys come to so far. */
    public Reading reading() {
        if (ended || !goesOn()) {
            return silence();
        }
        return grammar.match(keys)
                .<Reading>map(found -> new Reading.MatchIfSilent(found, within()))
                .orElseGet(() -> new Reading.More(interdigitTimeout));
    }

    /** What the keys come to if no other follows: {@link Reading.Complete} or {@link Reading.NoMatch}. */
    public Reading silence() {
        return grammar.match(keys).<Reading>map(Reading.Complete::new).orElseGet(() -> new Reading.NoMatch(keys));
    }

    private boolean goesOn() {
        if (grammar instanceof Digits digits) {
            return digits.goOnAfter(keys);
        }
        return grammar instanceof Terms terms && terms.goOnAfter(keys);
    }

    private Duration within() {
        boolean shortEntry = grammar instanceof Digits digits && digits.isRange();
        return shortEntry && SHORT_ENTRY.compareTo(interdigitTimeout) < 0 ? SHORT_ENTRY : interdigitTimeout;
    }
}
