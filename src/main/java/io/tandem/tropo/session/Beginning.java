package io.tandem.tropo.session;

import io.tandem.contact.event.ContactEvent;
import io.tandem.tropo.execution.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a session begins.
 *
 * @param session as it is thereafter
 * @param how what began it: {@code call}, {@code text} or {@code launch}
 * @param outcome what is to be done
 * @param rest what happened to its contact at the same time, thereafter
 * @param bound when its contact was bound to it, if it has one
 */
record Beginning(TropoSession session, String how, Outcome outcome, List<ContactEvent> rest, Optional<Instant> bound) {

    /** After that others take it that nothing will come of it; a node whose time stood still must not prove them wrong. */
    private static final Duration LATE = Duration.ofSeconds(10);

    Beginning {
        rest = List.copyOf(rest);
    }

    Beginning boundAt(Instant at) {
        return new Beginning(session, how, outcome, rest, Optional.of(at));
    }

    boolean isLate(Instant now) {
        return bound.filter(at -> now.isAfter(at.plus(LATE))).isPresent();
    }
}
