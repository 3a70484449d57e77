package io.tandem.tropo.document;

import java.util.List;

/**
 * {@code message}: says something to a third party, apart from the session's own call (spec 6.4).
 *
 * @param dial whom, and how
 * @param say what; at least one
 * @param voice of text to speech, in lower case; {@code allison} unless given
 * @param promptLogSecurity of what is said
 */
public record Message(Dial dial, List<Say> say, String voice, LogSecurity promptLogSecurity) implements Verb {

    public Message {
        say = List.copyOf(say);
    }
}
