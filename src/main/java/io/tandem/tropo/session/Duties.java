package io.tandem.tropo.session;

import java.util.List;

/**
 * What its owner is to do for a session after one step, in order; as it goes through the Store, so that it comes after the step
 * that wanted it. Also tells all nodes whose the session is.
 *
 * @param session the session after the step
 * @param after number of the last deed that was pending before
 */
record Duties(TropoSession session, long after) {

    /** What is to be done. */
    List<Pending> deeds() {
        return session.custody().pending().stream()
                .filter(pending -> pending.number() > after)
                .toList();
    }
}
