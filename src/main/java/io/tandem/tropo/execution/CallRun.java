package io.tandem.tropo.execution;

import io.tandem.tropo.document.Call;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Dial;
import io.tandem.tropo.wire.State;
import java.util.Optional;

/** {@code call} (spec 6.3): makes the session's call. */
final class CallRun implements VerbRun<Call> {

    @Override
    public Need need(Call call) {
        return Need.NOTHING;
    }

    @Override
    public boolean isInterruptible(Call call) {
        return true;
    }

    @Override
    public Progress begin(Work work, Task<Call> task) {
        if (work.line().isActive() || work.line().isOver()) {
            return new Progress.Broken("The session has had its call already.");
        }
        Dial dial = task.verb().dial();
        work.line(new Line(
                dial.channel(), Optional.empty(), Optional.empty(), Optional.of(CalledId.of(dial)), Optional.empty()));
        long operation = work.operation();
        work.emit(new Effect.Call(operation, task.verb()));
        if (dial.channel() == Channel.VOICE) {
            work.setTimer(dial.timeout());
        }
        return new Progress.Waits(new Running.Calling(operation));
    }

    @Override
    public Progress take(Work work, Task<Call> task, Running running, Input input) {
        if (input instanceof Input.CallRinging) {
            work.line(State.RINGING);
        } else if (input instanceof Input.CallAnswered answered) {
            work.cancelTimer();
            Line line = work.line();
            work.line(new Line(
                    line.channel(),
                    Optional.of(State.ANSWERED),
                    Optional.of(answered.callId()),
                    answered.calledid()
                            .map(address -> CalledId.of(address, line.channel()))
                            .or(line::calledid),
                    answered.userType()));
            return Progress.done();
        } else if (input instanceof Input.CallFailed) {
            work.cancelTimer();
            work.line(State.FAILED);
            return Progress.unsuccessful();
        } else if (input instanceof Input.TimeOver) {
            stop(work, running);
            return Progress.unsuccessful();
        }
        return new Progress.Waits(running);
    }

    @Override
    public void stop(Work work, Running running) {
        work.stop(running.operation());
        work.line(State.FAILED);
    }
}
