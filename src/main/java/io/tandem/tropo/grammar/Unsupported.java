package io.tandem.tropo.grammar;

import java.util.Optional;

/**
 * A grammar that cannot be used; a step that has it fails. Nothing matches it.
 *
 * @param reason one sentence for the application's maker; holds nothing of what was sent
 */
public record Unsupported(String reason) implements Grammar {

    @Override
    public Optional<Match> match(String text) {
        return Optional.empty();
    }

    @Override
    public Grammar forVoice() {
        return this;
    }
}
