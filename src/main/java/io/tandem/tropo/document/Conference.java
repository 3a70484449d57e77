package io.tandem.tropo.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code conference}: joins the caller with all others of the same id (spec 6.9).
 *
 * @param id of the conference
 * @param mute whether the caller only hears; false unless given
 * @param playTones whether keys are passed on; false unless given
 * @param terminator key that leaves; needed for signals to work; none unless given
 * @param interdigitTimeout how long the next key may take; 5 s unless given
 * @param joinPrompt what the others hear when the caller joins; nothing unless given
 * @param leavePrompt what they hear when the caller leaves; nothing unless given
 * @param on what to do at {@code join} and {@code leave}; early libraries only
 * @param promptLogSecurity of what is said
 */
public record Conference(
        String id,
        boolean mute,
        boolean playTones,
        Optional<String> terminator,
        Duration interdigitTimeout,
        Optional<Announcement> joinPrompt,
        Optional<Announcement> leavePrompt,
        List<LegHandler> on,
        LogSecurity promptLogSecurity)
        implements Verb {

    public Conference {
        on = List.copyOf(on);
    }

    /**
     * What participants hear.
     *
     * @param value text or audio URL; a beep without
     * @param voice of text to speech, in lower case
     */
    public record Announcement(Optional<String> value, String voice) {}
}
