package io.tandem.tropo.execution;

import io.tandem.tropo.document.Say;
import java.util.List;

/** {@code say} (spec 6.1). */
final class SayRun implements VerbRun<Say> {

    @Override
    public Need need(Say say) {
        return say.isEmpty() ? Need.NOTHING : Need.ANSWERED_CONVERSATION;
    }

    @Override
    public boolean isInterruptible(Say say) {
        return true;
    }

    @Override
    public Progress begin(Work work, Task<Say> task) {
        return work.speak(task.leg(), List.of(task.verb()))
                .<Progress>map(operation -> new Progress.Waits(new Running.Saying(operation)))
                .orElseGet(Progress::done);
    }

    @Override
    public Progress take(Work work, Task<Say> task, Running running, Input input) {
        return input instanceof Input.SayDone ? Progress.done() : new Progress.Waits(running);
    }
}
