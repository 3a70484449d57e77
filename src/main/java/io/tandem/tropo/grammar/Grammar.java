package io.tandem.tropo.grammar;

import java.util.Optional;

/** What may be entered (spec 7). Immutable. */
public sealed interface Grammar permits AnyText, Digits, Terms, Unsupported {

    /** What a typed text comes to; nothing if it does not match. */
    Optional<Match> match(String text);

    /** What keys mean to it; {@link Unsupported} if they cannot mean anything. */
    Grammar forVoice();

    /** Reads {@code choices.value}; {@link Unsupported} if it is of no known form. */
    static Grammar of(String value) {
        return GrammarReader.read(value);
    }
}
