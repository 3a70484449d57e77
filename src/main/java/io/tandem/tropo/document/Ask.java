package io.tandem.tropo.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code ask}: prompt plus input (spec 6.2).
 *
 * @param choices what may be entered
 * @param say prompts (spec 8); may be empty
 * @param attempts how often the user hears the prompt before the ask is incomplete, from 1 on; 1 unless given
 * @param timeout how long input may take to begin, from the end of the prompt on; 30 s unless given
 * @param bargein whether input stops the prompt; true unless given
 * @param interdigitTimeout how long the next key may take; 5 s unless given
 * @param recognition how speech is recognised
 * @param voice of text to speech, in lower case; {@code allison} unless given
 * @param promptLogSecurity of the prompts
 * @param asrLogSecurity of what is heard
 * @param maskTemplate which digits may be logged if that is {@link LogSecurity#MASK}: {@code D} log, {@code X} star,
 *     {@code -} star out a run
 */
public record Ask(
        Choices choices,
        List<Say> say,
        int attempts,
        Duration timeout,
        boolean bargein,
        Duration interdigitTimeout,
        Recognition recognition,
        String voice,
        LogSecurity promptLogSecurity,
        LogSecurity asrLogSecurity,
        Optional<String> maskTemplate)
        implements Verb {

    public Ask {
        say = List.copyOf(say);
    }

    /**
     * How speech is recognised; in voice only.
     *
     * @param minConfidence least confidence of a match, 0 to 100; 30 unless given
     * @param recognizer language tag in lower case; {@code en-us} unless given
     * @param sensitivity 0.5 unless given
     * @param speechCompleteTimeout silence after a match; 0.5 s unless given
     * @param speechIncompleteTimeout silence after what is no match yet; 0.5 s unless given
     */
    public record Recognition(
            int minConfidence,
            String recognizer,
            double sensitivity,
            Duration speechCompleteTimeout,
            Duration speechIncompleteTimeout) {}
}
