package io.tandem.tropo.grammar;

import java.util.Optional;

/** {@code [ANY]}: every text; by text only. */
public record AnyText() implements Grammar {

    @Override
    public Optional<Match> match(String text) {
        return Optional.of(Match.plain(text, text));
    }

    @Override
    public Grammar forVoice() {
        return new Unsupported("The grammar [ANY] is for text only.");
    }
}
