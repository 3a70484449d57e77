package io.tandem.tropo.document;

import java.util.List;
import java.util.Optional;

/**
 * What to do about an event of a leg: {@code ring} and {@code connect} of a transfer, {@code join} and {@code leave} of a
 * conference (spec 6.5, 6.8, 6.9).
 *
 * @param event its name, as sent
 * @param actions what the leg hears or is asked, in the order it was sent in
 * @param post where to post that it happened, as sent; not yet resolved
 */
public record LegHandler(String event, List<Step> actions, Optional<String> post) {

    public LegHandler {
        actions = List.copyOf(actions);
    }
}
