package io.tandem.tropo.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code record}: records what the caller says (spec 6.6).
 *
 * @param upload where to and how
 * @param say prompts (spec 8)
 * @param attempts how often the prompt is repeated, from 1 on; 1 unless given
 * @param bargein whether input stops the prompt; true unless given
 * @param beep whether a tone precedes it; true unless given
 * @param limits how long it may take
 * @param terminator key that ends it; none unless given
 * @param minConfidence least confidence of a match, 0 to 100; 30 unless given
 * @param sensitivity of the detection of speech; 0.5 unless given
 * @param voice of text to speech, in lower case; {@code allison} unless given
 * @param promptLogSecurity of the prompts
 */
public record Record(
        Upload upload,
        List<Say> say,
        int attempts,
        boolean bargein,
        boolean beep,
        Limits limits,
        Optional<String> terminator,
        int minConfidence,
        double sensitivity,
        String voice,
        LogSecurity promptLogSecurity)
        implements Verb {

    public Record {
        say = List.copyOf(say);
    }

    /**
     * How long a recording may take.
     *
     * @param timeout until speech begins; 30 s unless given
     * @param maxSilence silence that ends it; 5 s unless given
     * @param maxTime in total; 30 s unless given
     * @param interdigitTimeout how long the next key may take; 5 s unless given
     */
    public record Limits(Duration timeout, Duration maxSilence, Duration maxTime, Duration interdigitTimeout) {}
}
