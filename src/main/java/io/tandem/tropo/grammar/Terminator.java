package io.tandem.tropo.grammar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that end input.
 *
 * @param keys each one of them; empty if none does
 */
public record Terminator(String keys) {

    /** No key ends input. */
    public static final Terminator NONE = new Terminator("");

    private static final Pattern LABELLED = Pattern.compile("[^()]*\\((.*)\\)\\s*");

    /** Reads {@code terminator}: a key, or a label with keys such as {@code ring(*)} (spec 7). What is no key is not looked at. */
    public static Terminator of(Optional<String> sent) {
        return sent.map(LABELLED::matcher)
                .filter(Matcher::matches)
                .map(labelled -> labelled.group(1))
                .or(() -> sent)
                .map(text -> text.codePoints()
                        .filter(Keys::isKey)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .map(Terminator::new)
                .orElse(NONE);
    }

    /** Whether a key ends input. */
    public boolean isEndedBy(char key) {
        return keys.indexOf(key) >= 0;
    }
}
