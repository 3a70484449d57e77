package io.tandem.tropo.dialogue;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** What is added to what is kept. Nothing in it is null: what cannot be written would be tried for ever. */
public sealed interface DialogueChange {

    /**
     * A session began.
     *
     * @param session which, and how
     */
    record Started(DialogueSession session) implements DialogueChange {

        public Started {
            Objects.requireNonNull(session);
        }
    }

    /**
     * Something happened in a session.
     *
     * @param sessionId in which
     * @param index its place: grows in the order of what happened, with gaps
     * @param entry what
     */
    record Added(String sessionId, long index, DialogueEntry entry) implements DialogueChange {

        public Added {
            Stream.of(sessionId, entry).forEach(Objects::requireNonNull);
        }
    }

    /**
     * A session ended.
     *
     * @param sessionId which
     * @param ending how
     * @param at when
     */
    record Ended(String sessionId, String ending, Instant at) implements DialogueChange {

        public Ended {
            Stream.of(sessionId, ending, at).forEach(Objects::requireNonNull);
        }
    }
}
