package io.tandem.tropo.execution;

import io.tandem.tropo.document.Redirect;
import io.tandem.tropo.wire.State;

/** {@code redirect} (spec 6.10): deflects a call that rings. */
final class RedirectRun implements VerbRun<Redirect> {

    @Override
    public Need need(Redirect redirect) {
        return Need.RINGING_CALL;
    }

    @Override
    public Progress begin(Work work, Task<Redirect> task) {
        long operation = work.operation();
        work.line(State.REDIRECTING);
        work.emit(new Effect.Redirect(operation, task.verb().to()));
        return new Progress.Waits(new Running.Redirecting(operation));
    }

    @Override
    public Progress take(Work work, Task<Redirect> task, Running running, Input input) {
        if (input instanceof Input.Redirected) {
            work.line(State.REDIRECTED);
            return new Progress.CallOver(Ending.REDIRECTED);
        }
        if (input instanceof Input.RedirectFailed) {
            work.line(State.RINGING);
            return Progress.unsuccessful();
        }
        return new Progress.Waits(running);
    }

    @Override
    public void stop(Work work, Running running) {
        work.stop(running.operation());
        work.line(State.RINGING);
    }
}
