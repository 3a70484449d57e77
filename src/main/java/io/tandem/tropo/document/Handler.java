package io.tandem.tropo.document;

import java.util.List;
import java.util.Optional;

/**
 * What to do about an event of the session (spec 6.5, 9).
 *
 * @param event its name, as sent
 * @param say what to say first
 * @param next where the result goes, as sent; not yet resolved
 */
public record Handler(String event, List<Say> say, Optional<String> next) {

    public Handler {
        say = List.copyOf(say);
    }
}
