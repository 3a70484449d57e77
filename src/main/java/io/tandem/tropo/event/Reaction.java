package io.tandem.tropo.event;

import io.tandem.tropo.document.Say;
import java.util.List;
import java.util.Optional;

/**
 * What to do about an event; the rest of the document is over.
 *
 * @param say what to say or send first, in order
 * @param next where to post the result then, as sent. Nothing if there is nowhere: then the call is hung up, and unless it
 *     is the event already, {@link Event.Known#HANGUP} follows
 */
public record Reaction(List<Say> say, Optional<String> next) {

    public Reaction {
        say = List.copyOf(say);
    }
}
