package io.tandem.tropo.dialogue;

import java.time.Instant;
import java.util.Optional;

/**
 * A session as it is kept.
 *
 * @param session how it began
 * @param ended when it ended; nothing while it goes on, or if that was not told
 * @param ending how it ended
 */
public record KeptSession(DialogueSession session, Optional<Instant> ended, Optional<String> ending) {}
