package io.tandem.tropo.execution;

import io.tandem.tropo.document.Record;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.grammar.Match;
import io.tandem.tropo.grammar.Terminator;
import io.tandem.tropo.prompt.Failure;
import io.tandem.tropo.prompt.Prompts;
import io.tandem.tropo.wire.Action;
import io.tandem.tropo.wire.Disposition;
import java.util.List;
import java.util.Optional;

/** {@code record} (spec 6.6). */
final class RecordRun implements VerbRun<Record> {

    private static final int CERTAIN = 100;

    @Override
    public Need need(Record verb) {
        return Need.ANSWERED_CALL;
    }

    @Override
    public boolean isInterruptible(Record verb) {
        return true;
    }

    @Override
    public Progress begin(Work work, Task<Record> task) {
        return prompt(work, task, 1, new Prompts(task.verb().say()).first());
    }

    @Override
    public Progress take(Work work, Task<Record> task, Running running, Input input) {
        Running.Recording recording = (Running.Recording) running;
        if (input instanceof Input.SayDone) {
            return record(work, task, recording.attempt());
        }
        if (input instanceof Input.Keys keys && keys.leg() == Leg.OWN) {
            return recording.begun() ? terminate(work, task, recording, keys) : bargeIn(work, task, recording);
        }
        if (input instanceof Input.Spoken spoken && spoken.leg() == Leg.OWN && !recording.begun()) {
            return bargeIn(work, task, recording);
        }
        if (input instanceof Input.RecordingDone done) {
            return Progress.done(new Action.Recorded(
                    task.name(),
                    recording.attempt(),
                    Disposition.SUCCESS,
                    recording.terminator().map(RecordRun::match),
                    Optional.of(done.duration()),
                    done.url().or(() -> Optional.of(url(task))),
                    Optional.of(done.uploadStatus())));
        }
        if (input instanceof Input.RecordingSilent) {
            if (recording.attempt() < task.verb().attempts()) {
                Prompts prompts = new Prompts(task.verb().say());
                return prompt(work, task, recording.attempt() + 1, prompts.again(recording.attempt(), Failure.TIMEOUT));
            }
            return Progress.unsuccessful(action(task, recording.attempt(), Disposition.TIMEOUT, Optional.empty()));
        }
        return new Progress.Waits(running);
    }

    @Override
    public void stop(Work work, Running running) {
        if (isBegun(running)) {
            work.emit(new Effect.FinishRecord(running.operation()));
        } else {
            work.stop(running.operation());
        }
    }

    @Override
    public Optional<Action> interrupted(Work work, Task<Record> task, Optional<Running> running) {
        int attempts = running.filter(Running.Recording.class::isInstance)
                .map(recording -> ((Running.Recording) recording).attempt())
                .orElse(0);
        Optional<String> url = running.filter(RecordRun::isBegun).map(begun -> url(task));
        return Optional.of(action(task, attempts, Disposition.EXTERNAL_EVENT, url));
    }

    /** Hanging up is a way to end a recording. [observed] */
    @Override
    public Optional<Action> left(Work work, Task<Record> task, Running running) {
        return isBegun(running)
                ? Optional.of(action(
                        task, ((Running.Recording) running).attempt(), Disposition.SUCCESS, Optional.of(url(task))))
                : Optional.empty();
    }

    private static Progress prompt(Work work, Task<Record> task, int attempt, List<Say> say) {
        return work.speak(Leg.OWN, say)
                .<Progress>map(operation ->
                        new Progress.Waits(new Running.Recording(operation, attempt, false, Optional.empty())))
                .orElseGet(() -> record(work, task, attempt));
    }

    private static Progress record(Work work, Task<Record> task, int attempt) {
        long operation = work.operation();
        work.emit(new Effect.Record(operation, task.verb()));
        return new Progress.Waits(new Running.Recording(operation, attempt, true, Optional.empty()));
    }

    private static Progress bargeIn(Work work, Task<Record> task, Running.Recording recording) {
        if (!task.verb().bargein()) {
            return new Progress.Waits(recording);
        }
        work.stop(recording.operation());
        return record(work, task, recording.attempt());
    }

    private static Progress terminate(Work work, Task<Record> task, Running.Recording recording, Input.Keys keys) {
        Optional<String> key = Terminators.pressed(Terminator.of(task.verb().terminator()), keys);
        if (key.isEmpty() || recording.terminator().isPresent()) {
            return new Progress.Waits(recording);
        }
        work.emit(new Effect.FinishRecord(recording.operation()));
        return new Progress.Waits(new Running.Recording(recording.operation(), recording.attempt(), true, key));
    }

    private static boolean isBegun(Running running) {
        return running instanceof Running.Recording recording && recording.begun();
    }

    private static Action.Recorded action(
            Task<Record> task, int attempts, Disposition disposition, Optional<String> url) {
        return new Action.Recorded(
                task.name(), attempts, disposition, Optional.empty(), Optional.empty(), url, Optional.empty());
    }

    private static Match match(String key) {
        return new Match(key, key, Optional.of(key), key, CERTAIN);
    }

    private static String url(Task<Record> task) {
        return task.verb().upload().targets().get(0).url();
    }
}
