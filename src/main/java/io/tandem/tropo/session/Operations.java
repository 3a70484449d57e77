package io.tandem.tropo.session;

import io.tandem.tropo.execution.Effect;
import java.util.Optional;

/** Which report a session waits for after a deed. */
final class Operations {

    private Operations() {}

    /** Number of the effect; nothing if nobody waits for what comes of it. */
    static Optional<Long> of(Deed deed) {
        if (deed instanceof Deed.Tell tell) {
            return Optional.of(tell.operation());
        } else if (deed instanceof Deed.Deliver deliver) {
            return Optional.of(deliver.operation());
        }
        return deed instanceof Deed.Carry carry && carry.effect() instanceof Effect.Reported reported
                ? Optional.of(reported.operation())
                : Optional.empty();
    }
}
