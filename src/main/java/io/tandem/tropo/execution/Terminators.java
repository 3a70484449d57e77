package io.tandem.tropo.execution;

import io.tandem.tropo.grammar.Terminator;
import java.util.Optional;

/** Keys that end a step that takes no other input. */
final class Terminators {

    private Terminators() {}

    /** The caller's first key that ends it; nothing if there is none. */
    static Optional<String> pressed(Terminator terminator, Input input) {
        if (!(input instanceof Input.Keys keys) || keys.leg() != Leg.OWN) {
            return Optional.empty();
        }
        return keys.digits()
                .chars()
                .filter(key -> terminator.isEndedBy((char) key))
                .mapToObj(Character::toString)
                .findFirst();
    }
}
