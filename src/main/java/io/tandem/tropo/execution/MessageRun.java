package io.tandem.tropo.execution;

import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Message;

/** {@code message} (spec 6.4): tells a third party something; works without a call too. */
final class MessageRun implements VerbRun<Message> {

    @Override
    public Need need(Message message) {
        return Need.NOTHING;
    }

    @Override
    public Progress begin(Work work, Task<Message> task) {
        Message message = task.verb();
        message.say().forEach(work::logSaid);
        long operation = work.operation();
        work.emit(new Effect.SendMessage(operation, message));
        if (message.dial().channel() == Channel.VOICE) {
            work.setTimer(message.dial().timeout());
        }
        return new Progress.Waits(new Running.Messaging(operation));
    }

    @Override
    public Progress take(Work work, Task<Message> task, Running running, Input input) {
        if (input instanceof Input.MessageAnswered) {
            work.cancelTimer();
        } else if (input instanceof Input.MessageSent) {
            work.cancelTimer();
            return Progress.done();
        } else if (input instanceof Input.MessageFailed) {
            work.cancelTimer();
            return Progress.unsuccessful();
        } else if (input instanceof Input.TimeOver) {
            stop(work, running);
            return Progress.unsuccessful();
        }
        return new Progress.Waits(running);
    }
}
