package io.tandem.tropo.execution;

import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.LegHandler;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Transfer;
import io.tandem.tropo.event.NextUrl;
import io.tandem.tropo.execution.Running.Transferring;
import io.tandem.tropo.grammar.Terminator;
import io.tandem.tropo.wire.Action;
import io.tandem.tropo.wire.Disposition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code transfer} (spec 6.8): calls somebody, does with them what is to be done at {@code connect}, and connects the caller. */
final class TransferRun implements VerbRun<Transfer> {

    /** Of {@code connect}: the other party waits meanwhile. */
    private static final int MOST_ACTIONS = 100;

    private static final String CONNECT = "connect";

    @Override
    public Need need(Transfer transfer) {
        return Need.ANSWERED_CONVERSATION;
    }

    /** Only with a terminator (spec 12, rule 6). */
    @Override
    public boolean isInterruptible(Transfer transfer) {
        return transfer.terminator().isPresent();
    }

    @Override
    public Progress begin(Work work, Task<Transfer> task) {
        long operation = work.operation();
        work.emit(new Effect.Transfer(operation, task.verb()));
        work.setTimer(task.verb().dial().timeout());
        return new Progress.Waits(new Transferring(operation, work.at(), Optional.empty()));
    }

    @Override
    public Progress take(Work work, Task<Transfer> task, Running running, Input input) {
        Transferring transferring = (Transferring) running;
        if (Terminators.pressed(Terminator.of(task.verb().terminator()), input).isPresent()) {
            end(work, transferring);
            return isConnected(transferring)
                    ? Progress.done(action(work, task, transferring, Disposition.SUCCESS))
                    : failed(work, task, transferring, Disposition.FAILED);
        }
        if (input instanceof Input.TransferFailed failed) {
            work.cancelTimer();
            return failed(work, task, transferring, failed.disposition());
        }
        if (input instanceof Input.TransferEnded) {
            work.cancelTimer();
            return isConnected(transferring)
                    ? Progress.done(action(work, task, transferring, Disposition.SUCCESS))
                    : failed(work, task, transferring, Disposition.FAILED);
        }
        if (transferring.answer().isPresent()) {
            return takeInner(work, task, transferring, input);
        }
        if (input instanceof Input.TransferAnswered answered) {
            work.cancelTimer();
            return answered(work, task, transferring, answered);
        }
        if (input instanceof Input.TimeOver) {
            end(work, transferring);
            return failed(work, task, transferring, Disposition.TIMEOUT);
        }
        return new Progress.Waits(running);
    }

    @Override
    public void stop(Work work, Running running) {
        Transferring transferring = (Transferring) running;
        transferring.answer().flatMap(Transferring.Answer::inner).ifPresent(inner -> StepRun.of(
                        inner.step(), Leg.TRANSFERRED)
                .stop(work, inner.running()));
        work.stop(running.operation());
    }

    @Override
    public Optional<Action> interrupted(Work work, Task<Transfer> task, Optional<Running> running) {
        Transferring transferring = running.filter(Transferring.class::isInstance)
                .map(Transferring.class::cast)
                .orElseGet(() -> new Transferring(Running.NO_OPERATION, work.at(), Optional.empty()));
        return Optional.of(action(work, task, transferring, Disposition.EXTERNAL_EVENT));
    }

    /** It returns when one party hangs up, be it the caller. */
    @Override
    public Optional<Action> left(Work work, Task<Transfer> task, Running running) {
        return running instanceof Transferring transferring && isConnected(transferring)
                ? Optional.of(action(work, task, transferring, Disposition.SUCCESS))
                : Optional.empty();
    }

    private Progress answered(
            Work work, Task<Transfer> task, Transferring transferring, Input.TransferAnswered answered) {
        List<Step> steps =
                connect(task).flatMap(handler -> handler.actions().stream()).toList();
        if (steps.size() > MOST_ACTIONS) {
            work.stop(transferring.operation());
            return new Progress.Broken("At most " + MOST_ACTIONS + " things can be done before connecting.");
        }
        Transferring.Answer answer = new Transferring.Answer(
                work.at(),
                answered.calledid()
                        .map(address -> CalledId.of(address, Channel.VOICE))
                        .or(() -> Optional.of(CalledId.of(task.verb().dial()))),
                answered.userType(),
                Optional.empty(),
                steps,
                List.of());
        return next(work, task, transferring, answer);
    }

    /** Goes on with what is to be done before both are connected, and then connects them. */
    private Progress next(Work work, Task<Transfer> task, Transferring transferring, Transferring.Answer answer) {
        if (answer.left().isEmpty()) {
            connect(task).flatMap(handler -> handler.post().stream()).forEach(post -> NextUrl.resolve(
                            work.page().url(), post)
                    .ifPresentOrElse(
                            url -> work.emit(new Effect.Notify(url, Results.of(work, answer.actions()))),
                            () -> work.emit(new Effect.Warn("The URL to post to cannot be called."))));
            work.emit(new Effect.Connect(transferring.operation()));
            return new Progress.Waits(with(transferring, answer));
        }
        Step step = answer.left().get(0);
        Transferring.Answer rest = new Transferring.Answer(
                answer.at(),
                answer.calledid(),
                answer.userType(),
                Optional.empty(),
                answer.left().subList(1, answer.left().size()),
                answer.actions());
        return follow(
                work,
                task,
                with(transferring, rest),
                step,
                StepRun.of(step, Leg.TRANSFERRED).begin(work));
    }

    private Progress takeInner(Work work, Task<Transfer> task, Transferring transferring, Input input) {
        Optional<Stage.Doing> inner = transferring.answer().flatMap(Transferring.Answer::inner);
        if (inner.isEmpty()) {
            return new Progress.Waits(transferring);
        }
        Step step = inner.get().step();
        Progress progress =
                StepRun.of(step, Leg.TRANSFERRED).take(work, inner.get().running(), input);
        return follow(work, task, transferring, step, progress);
    }

    private Progress follow(Work work, Task<Transfer> task, Transferring transferring, Step step, Progress progress) {
        Transferring.Answer answer = transferring.answer().orElseThrow();
        if (progress instanceof Progress.Waits waits) {
            Optional<Stage.Doing> doing = Optional.of(new Stage.Doing(step, waits.running()));
            return new Progress.Waits(with(transferring, with(answer, doing, Optional.empty())));
        }
        if (progress instanceof Progress.Done done) {
            return next(work, task, transferring, with(answer, Optional.empty(), done.action()));
        }
        if (progress instanceof Progress.Unsuccessful failed && !step.required()) {
            return next(work, task, transferring, with(answer, Optional.empty(), failed.action()));
        }
        work.stop(transferring.operation());
        return progress instanceof Progress.Unsuccessful
                ? failed(work, task, transferring, Disposition.FAILED)
                : progress;
    }

    private void end(Work work, Transferring transferring) {
        stop(work, transferring);
        work.cancelTimer();
    }

    private static Stream<LegHandler> connect(Task<Transfer> task) {
        return task.verb().on().stream().filter(handler -> handler.event().equals(CONNECT));
    }

    private static Transferring with(Transferring transferring, Transferring.Answer answer) {
        return new Transferring(transferring.operation(), transferring.since(), Optional.of(answer));
    }

    private static Transferring.Answer with(
            Transferring.Answer answer, Optional<Stage.Doing> inner, Optional<Action> action) {
        List<Action> actions = new ArrayList<>(answer.actions());
        action.ifPresent(actions::add);
        return new Transferring.Answer(
                answer.at(), answer.calledid(), answer.userType(), inner, answer.left(), actions);
    }

    private static boolean isConnected(Transferring transferring) {
        return transferring.answer().filter(answer -> answer.inner().isEmpty()).isPresent();
    }

    private static Progress failed(Work work, Task<Transfer> task, Transferring transferring, Disposition disposition) {
        return Progress.unsuccessful(action(work, task, transferring, disposition));
    }

    private static Action action(Work work, Task<Transfer> task, Transferring transferring, Disposition disposition) {
        Optional<Transferring.Answer> answer = transferring.answer();
        return new Action.Transferred(
                task.name(),
                Duration.between(transferring.since(), work.at()),
                answer.map(answered -> Duration.between(answered.at(), work.at())),
                disposition,
                work.at(),
                answer.flatMap(Transferring.Answer::calledid),
                answer.flatMap(Transferring.Answer::userType));
    }
}
