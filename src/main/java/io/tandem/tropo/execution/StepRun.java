package io.tandem.tropo.execution;

import io.tandem.tropo.document.AllowSignals;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Verb;
import io.tandem.tropo.wire.Action;
import java.util.Optional;

/**
 * A step together with the run of its verb.
 *
 * @param <V> the verb
 */
final class StepRun<V extends Verb> {

    private final VerbRun<V> run;
    private final VerbRun.Task<V> task;

    private StepRun(VerbRun<V> run, VerbRun.Task<V> task) {
        this.run = run;
        this.task = task;
    }

    static StepRun<?> of(Step step, Leg leg) {
        return of(step, step.verb(), leg);
    }

    private static <V extends Verb> StepRun<V> of(Step step, V verb, Leg leg) {
        return new StepRun<>(VerbRuns.of(verb), new VerbRun.Task<>(step, verb, leg));
    }

    Need need() {
        return run.need(task.verb());
    }

    boolean isInterruptible() {
        AllowSignals allowed = task.step().allowSignals();
        return run.isInterruptible(task.verb())
                && (allowed.any() || !allowed.names().isEmpty());
    }

    Progress begin(Work work) {
        return run.begin(work, task);
    }

    Progress take(Work work, Running running, Input input) {
        return run.take(work, task, running, input);
    }

    /** Ends what is under way; while the call is being answered, that is nothing. */
    void stop(Work work, Running running) {
        if (!(running instanceof Running.Answering)) {
            run.stop(work, running);
        }
        work.cancelTimer();
    }

    Optional<Action> interrupted(Work work, Optional<Running> running) {
        return run.interrupted(work, task, running);
    }

    Optional<Action> left(Work work, Running running) {
        return running instanceof Running.Answering ? Optional.empty() : run.left(work, task, running);
    }
}
