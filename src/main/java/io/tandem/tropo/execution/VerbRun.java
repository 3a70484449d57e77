package io.tandem.tropo.execution;

import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Verb;
import io.tandem.tropo.wire.Action;
import java.util.Optional;

/**
 * How the steps of one verb are done. Holds no state: that is in the {@link Running}, which only this verb's run made.
 *
 * @param <V> the verb
 */
interface VerbRun<V extends Verb> {

    /** What there must be before it can begin. */
    Need need(V verb);

    /** Whether signals may interrupt it at all (spec 12, rule 6). */
    default boolean isInterruptible(V verb) {
        return false;
    }

    /** Begins; what it needs is there. */
    Progress begin(Work work, Task<V> task);

    /**
     * Something happened while it was running: a report on its effect, its own timer, a text or keys.
     *
     * @param running how far it is
     * @return the same if that means nothing to it
     */
    default Progress take(Work work, Task<V> task, Running running, Input input) {
        return new Progress.Waits(running);
    }

    /** Ends what is under way for it. */
    default void stop(Work work, Running running) {
        work.stop(running.operation());
    }

    /**
     * Its result if a signal interrupts it.
     *
     * @param running how far it was; nothing if it had not begun
     */
    default Optional<Action> interrupted(Work work, Task<V> task, Optional<Running> running) {
        return Optional.empty();
    }

    /** Its result if the user leaves, where that is a way to complete it. */
    default Optional<Action> left(Work work, Task<V> task, Running running) {
        return Optional.empty();
    }

    /**
     * What is to be done.
     *
     * @param step the step
     * @param verb its verb
     * @param leg for whom
     */
    record Task<V extends Verb>(Step step, V verb, Leg leg) {

        Optional<String> name() {
            return step.name();
        }
    }
}
