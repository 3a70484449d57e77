package io.tandem.tropo.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which commands were carried out for a session, kept where they took effect: a node that does a deed again does not do it twice.
 *
 * @param deed the last one that took a command
 * @param outcomes what came of each of its commands: whether it was carried out, or was so already
 */
record CarriedOut(long deed, List<Boolean> outcomes) {

    static final CarriedOut NOTHING = new CarriedOut(0, List.of());

    CarriedOut {
        outcomes = List.copyOf(outcomes);
    }

    /** What came of a command; nothing if it was not carried out. Of earlier deeds nobody waits for the outcome. */
    Optional<Boolean> outcome(long of, int part) {
        if (of < deed) {
            return Optional.of(true);
        }
        return of == deed && part < outcomes.size() ? Optional.of(outcomes.get(part)) : Optional.empty();
    }

    CarriedOut plus(long of, boolean outcome) {
        List<Boolean> all = of == deed ? new ArrayList<>(outcomes) : new ArrayList<>();
        all.add(outcome);
        return new CarriedOut(of, all);
    }
}
