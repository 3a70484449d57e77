package io.tandem.tropo.execution;

import io.tandem.tropo.document.Answer;
import io.tandem.tropo.wire.State;

/** {@code answer} (spec 6.10). What is answered already, texts among it, is left as it is (spec 16, point 28). */
final class AnswerRun implements VerbRun<Answer> {

    @Override
    public Need need(Answer answer) {
        return Need.CONVERSATION;
    }

    @Override
    public Progress begin(Work work, Task<Answer> task) {
        if (!work.line().is(State.RINGING)) {
            return Progress.done();
        }
        long operation = work.operation();
        work.line(State.ANSWERING);
        work.emit(new Effect.Answer(operation, task.verb().headers()));
        return new Progress.Waits(new Running.Answering(operation));
    }
}
