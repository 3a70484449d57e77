package io.tandem.tropo.execution;

import io.tandem.tropo.document.Conference;
import io.tandem.tropo.grammar.Terminator;
import io.tandem.tropo.wire.Action;
import io.tandem.tropo.wire.Disposition;
import java.time.Duration;
import java.util.Optional;

/** {@code conference} (spec 6.9). */
final class ConferenceRun implements VerbRun<Conference> {

    @Override
    public Need need(Conference conference) {
        return Need.ANSWERED_CALL;
    }

    /** Only with a terminator (spec 12, rule 6). */
    @Override
    public boolean isInterruptible(Conference conference) {
        return conference.terminator().isPresent();
    }

    @Override
    public Progress begin(Work work, Task<Conference> task) {
        long operation = work.operation();
        work.emit(new Effect.Conference(operation, task.verb()));
        return new Progress.Waits(new Running.Conferring(operation, work.at()));
    }

    @Override
    public Progress take(Work work, Task<Conference> task, Running running, Input input) {
        if (input instanceof Input.ConferenceEnded) {
            return Progress.done(action(work, task, running, Disposition.SUCCESS));
        }
        if (input instanceof Input.ConferenceFailed) {
            return Progress.unsuccessful(action(work, task, running, Disposition.FAILED));
        }
        Terminator terminator = Terminator.of(task.verb().terminator());
        if (Terminators.pressed(terminator, input).isPresent()) {
            stop(work, running);
            return Progress.done(action(work, task, running, Disposition.SUCCESS));
        }
        return new Progress.Waits(running);
    }

    @Override
    public Optional<Action> interrupted(Work work, Task<Conference> task, Optional<Running> running) {
        return Optional.of(running.map(how -> action(work, task, how, Disposition.EXTERNAL_EVENT))
                .orElseGet(() -> new Action.Conferred(task.name(), Duration.ZERO, Disposition.EXTERNAL_EVENT)));
    }

    /** Hanging up is a way to leave. */
    @Override
    public Optional<Action> left(Work work, Task<Conference> task, Running running) {
        return Optional.of(action(work, task, running, Disposition.SUCCESS));
    }

    private static Action.Conferred action(Work work, Task<Conference> task, Running running, Disposition disposition) {
        Duration duration = running instanceof Running.Conferring conferring
                ? Duration.between(conferring.since(), work.at())
                : Duration.ZERO;
        return new Action.Conferred(task.name(), duration, disposition);
    }
}
