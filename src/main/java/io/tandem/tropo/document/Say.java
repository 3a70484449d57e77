package io.tandem.tropo.document;

import java.util.List;
import java.util.Optional;

/**
 * {@code say}: speaks, plays or sends (spec 6.1). As a prompt of another verb too, whose voice and log security it takes over
 * unless it has its own.
 *
 * @param value voice: text, SSML or audio URL; text: the message. May be empty: then there is nothing to say
 * @param as how to read the value out
 * @param event when to play it, in prompts only, as sent (spec 8)
 * @param media parts of an MMS: URLs or texts
 * @param voice of text to speech, in lower case; {@code allison} unless given
 * @param promptLogSecurity {@link LogSecurity#NONE} or {@link LogSecurity#SUPPRESS}
 */
public record Say(
        String value,
        Optional<As> as,
        Optional<String> event,
        List<String> media,
        String voice,
        LogSecurity promptLogSecurity)
        implements Verb {

    /** How a value is read out; in voice only. */
    public enum As {
        DATE,
        DIGITS,
        NUMBER
    }

    public Say {
        media = List.copyOf(media);
    }

    /** Whether there is nothing to say or send (spec 13, fact 5). */
    public boolean isEmpty() {
        return value.isBlank() && media.isEmpty();
    }
}
