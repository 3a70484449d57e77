package io.tandem.tropo.wire;

import io.tandem.tropo.grammar.Match;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a step that produces a result came to (spec 4.2, 4.3). */
public sealed interface Action {

    /** The step's name; nothing if it has none. */
    Optional<String> name();

    /** What came of it. */
    Disposition disposition();

    /**
     * Of an {@code ask}.
     *
     * @param attempts number of tries used
     * @param match what was entered, if it matched
     * @param xml what the recogniser said, in NLSML
     */
    record Asked(
            Optional<String> name, int attempts, Disposition disposition, Optional<Match> match, Optional<String> xml)
            implements Action {}

    /**
     * Of a {@code record}.
     *
     * @param attempts number of tries used
     * @param match the key that ended it
     * @param duration told in milliseconds
     * @param url where the recording is
     * @param uploadStatus whether it got there
     */
    record Recorded(
            Optional<String> name,
            int attempts,
            Disposition disposition,
            Optional<Match> match,
            Optional<Duration> duration,
            Optional<String> url,
            Optional<UploadStatus> uploadStatus)
            implements Action {}

    /**
     * Of a {@code conference}.
     *
     * @param duration told in seconds
     */
    record Conferred(Optional<String> name, Duration duration, Disposition disposition) implements Action {}

    /**
     * Of a {@code transfer}.
     *
     * @param duration told in seconds
     * @param connectedDuration from the answer on, told in seconds; nothing if nobody answered
     * @param timestamp when it ended
     * @param calledid who answered
     * @param userType what answered
     */
    record Transferred(
            Optional<String> name,
            Duration duration,
            Optional<Duration> connectedDuration,
            Disposition disposition,
            Instant timestamp,
            Optional<String> calledid,
            Optional<UserType> userType)
            implements Action {}

    /** Whether a recording got where it was to go. */
    enum UploadStatus {
        SUCCESS,
        FAILED,
        /** Not known yet. */
        UNAVAILABLE
    }
}
