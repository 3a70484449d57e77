package io.tandem.tropo.session;

import java.util.List;

/**
 * What is to be done for a session after one step, in order; as it goes through the Store, so that it comes after the step
 * that wanted it.
 *
 * @param session the session after the step
 * @param deeds what is to be done
 */
record Duties(TropoSession session, List<Deed> deeds) {

    Duties {
        deeds = List.copyOf(deeds);
    }
}
