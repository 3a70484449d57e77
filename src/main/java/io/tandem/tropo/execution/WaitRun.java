package io.tandem.tropo.execution;

import io.tandem.tropo.document.Wait;

/** {@code wait} (spec 6.10); alike in voice and in text (spec 16, point 28). */
final class WaitRun implements VerbRun<Wait> {

    @Override
    public Need need(Wait wait) {
        return Need.NOTHING;
    }

    @Override
    public boolean isInterruptible(Wait wait) {
        return true;
    }

    @Override
    public Progress begin(Work work, Task<Wait> task) {
        if (task.verb().time().isZero()) {
            return Progress.done();
        }
        work.setTimer(task.verb().time());
        return new Progress.Waits(new Running.Waiting());
    }

    @Override
    public Progress take(Work work, Task<Wait> task, Running running, Input input) {
        return input instanceof Input.TimeOver ? Progress.done() : new Progress.Waits(running);
    }
}
