package io.tandem.tropo.execution;

import io.tandem.tropo.event.Event;
import java.util.Optional;

/**
 * How the document ends, once what its handler says is said.
 *
 * @param event what happened
 * @param next where the result goes, as sent; nothing if there is nowhere
 */
public record Conclusion(Event event, Optional<String> next) {

    /** That nothing is left but to end the session. */
    static final Conclusion END = new Conclusion(Event.Known.HANGUP, Optional.empty());
}
