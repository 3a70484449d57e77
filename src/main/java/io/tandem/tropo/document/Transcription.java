package io.tandem.tropo.document;

import java.util.Optional;

/**
 * That a recording is to be transcribed (spec 6.6, 6.7).
 *
 * @param id the application's own
 * @param url where the text goes, as sent
 * @param emailFormat how it is mailed
 * @param language language tag
 */
public record Transcription(
        Optional<String> id, Optional<String> url, EmailFormat emailFormat, Optional<String> language) {

    /** How a transcription is mailed. */
    public enum EmailFormat {
        /** What counts unless given. */
        OMIT,
        PLAIN,
        ENCODED
    }
}
