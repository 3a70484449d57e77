package io.tandem.contact.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of capturing a party.
 *
 * @param duration length of the sound
 * @param file name of the sound, by which {@code RecordedFiles} finds it; empty if nothing was heard in time
 */
public record CaptureResult(Duration duration, Optional<String> file) {

    /** Nothing was heard. */
    public static final CaptureResult NOTHING = new CaptureResult(Duration.ZERO, Optional.empty());
}
