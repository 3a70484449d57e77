package io.tandem.tropo.document;

import java.util.Optional;

/**
 * What may be entered, and how (spec 7).
 *
 * @param value the grammar, as sent; there is one in every {@link Ask}
 * @param mode by which means, in voice
 * @param terminator key that ends input; none unless given (spec 16, point 13)
 */
public record Choices(Optional<String> value, Mode mode, Optional<String> terminator) {

    /** By which means the grammar may be met. */
    public enum Mode {
        /** Keys or speech; what counts unless given. */
        ANY,
        DTMF,
        SPEECH
    }
}
