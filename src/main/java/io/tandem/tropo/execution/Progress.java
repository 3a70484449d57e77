package io.tandem.tropo.execution;

import io.tandem.tropo.wire.Action;
import java.util.Optional;

/** How a step goes on. */
sealed interface Progress {

    /** It is not over. */
    record Waits(Running running) implements Progress {}

    /**
     * It completed.
     *
     * @param action its result, if it produces one
     */
    record Done(Optional<Action> action) implements Progress {}

    /**
     * It did not succeed (spec 10, rules 6 and 7).
     *
     * @param action its result, if it produces one
     */
    record Unsuccessful(Optional<Action> action) implements Progress {}

    /**
     * It could not be done at all (spec 10, rule 11).
     *
     * @param error one sentence for the application's maker
     */
    record Broken(String error) implements Progress {}

    /**
     * The application has ended the call (spec 10, rule 16).
     *
     * @param ending how
     */
    record CallOver(Ending ending) implements Progress {}

    static Progress done() {
        return new Done(Optional.empty());
    }

    static Progress done(Action action) {
        return new Done(Optional.of(action));
    }

    static Progress unsuccessful() {
        return new Unsuccessful(Optional.empty());
    }

    static Progress unsuccessful(Action action) {
        return new Unsuccessful(Optional.of(action));
    }
}
