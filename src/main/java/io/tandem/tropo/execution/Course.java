package io.tandem.tropo.execution;

import io.tandem.tropo.document.AllowSignals;
import io.tandem.tropo.document.Answer;
import io.tandem.tropo.document.Document;
import io.tandem.tropo.document.GeneralLogSecurity;
import io.tandem.tropo.document.Message;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.event.Event;
import io.tandem.tropo.event.Handlers;
import io.tandem.tropo.event.NextUrl;
import io.tandem.tropo.event.Reaction;
import io.tandem.tropo.wire.Action;
import io.tandem.tropo.wire.State;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes from step to step, from event to result and from document to document (spec 9, 10). */
final class Course {

    private static final AllowSignals NO_SIGNALS = new AllowSignals(false, Set.of());

    private final Work work;

    /** Whether nothing is waited for. */
    private boolean idle;

    Course(Work work) {
        this.work = work;
    }

    /** A document came; all of the previous one is over (rule 3). */
    void turnTo(Document document, URI url, boolean last) {
        work.page(work.page().next(url, document.handlers()));
        work.conclusion(Optional.empty());
        work.steps().clear();
        idle = true;
        if (last) {
            // Nobody is there any more (rule 17), but in time others can still be told something (spec 16, point 17).
            if (work.ending().filter(Ending.TIME_OVER::equals).isEmpty()) {
                document.steps().stream().filter(Course::isWithoutUser).forEach(work.steps()::add);
            }
            work.conclusion(Optional.of(Conclusion.END));
        } else if (work.line().isOver()) {
            work.emit(new Effect.Warn("The call ended while the application was answering."));
            fire(Event.Known.HANGUP);
        } else {
            work.steps().addAll(document.steps());
        }
        proceed();
    }

    /** Something happened that may concern the step. */
    void take(Stage.Doing doing, Input input) {
        StepRun<?> run = StepRun.of(doing.step(), Leg.OWN);
        if (input instanceof Input.Broken broken) {
            run.stop(work, doing.running());
            failedToAnswer(doing);
            broken(broken.error());
        } else if (doing.running() instanceof Running.Answering) {
            takeAnswer(doing, input);
        } else {
            follow(doing.step(), run.take(work, doing.running(), input));
        }
        proceed();
    }

    /** A signal that the step admits (rule 9). */
    void interrupt(Stage.Doing doing, String signal) {
        StepRun<?> run = StepRun.of(doing.step(), Leg.OWN);
        run.interrupted(work, Optional.of(doing.running())).ifPresent(this::add);
        run.stop(work, doing.running());
        fire(new Event.Signal(signal));
        proceed();
    }

    /** The step ends, for nobody is there any more (rule 10). */
    void leave(Stage.Doing doing) {
        StepRun<?> run = StepRun.of(doing.step(), Leg.OWN);
        run.left(work, doing.running()).ifPresent(this::add);
        run.stop(work, doing.running());
    }

    /** Nobody is there any more. */
    void hungUp() {
        fire(Event.Known.HANGUP);
        proceed();
    }

    /** Ends the session without a word. */
    void over() {
        Ending ending = work.ending().orElse(Ending.COMPLETED);
        work.cancelTimer();
        work.emit(new Effect.CancelTimer(Timer.SESSION));
        work.refuseTexts();
        work.emit(new Effect.End(ending));
        work.page(work.page().over());
        work.steps().clear();
        rest(new Stage.Over(ending));
    }

    private void proceed() {
        while (idle) {
            if (!work.steps().isEmpty()) {
                begin(work.steps().poll());
            } else if (work.conclusion().isEmpty()) {
                fire(Event.Known.CONTINUE);
            } else {
                conclude(work.conclusion().get());
            }
        }
    }

    private void begin(Step step) {
        StepRun<?> run = StepRun.of(step, Leg.OWN);
        Optional<String> missing = run.need().missing(work.line());
        if (missing.isPresent()) {
            broken(missing.get());
            return;
        }
        Optional<String> signal = run.isInterruptible() ? nextSignal(step.allowSignals()) : Optional.empty();
        if (signal.isPresent()) {
            run.interrupted(work, Optional.empty()).ifPresent(this::add);
            fire(new Event.Signal(signal.get()));
        } else if (run.need().isToBeAnswered(work.line())) {
            long operation = work.operation();
            work.line(State.ANSWERING);
            work.emit(new Effect.Answer(operation, Map.of()));
            rest(new Stage.Doing(step, new Running.Answering(operation)));
        } else {
            follow(step, run.begin(work));
        }
    }

    /** Those before it are lost (spec 12, queue rule 2). */
    private Optional<String> nextSignal(AllowSignals allowed) {
        Optional<String> signal = work.takeSignal();
        while (signal.isPresent() && !allowed.admits(signal.get())) {
            signal = work.takeSignal();
        }
        return signal;
    }

    private void takeAnswer(Stage.Doing doing, Input input) {
        Step step = doing.step();
        if (input instanceof Input.Accepted) {
            work.line(State.ANSWERED);
            if (step.verb() instanceof Answer) {
                follow(step, Progress.done());
            } else {
                begin(step);
            }
        } else if (input instanceof Input.CallFailed) {
            failedToAnswer(doing);
            follow(step, Progress.unsuccessful());
        }
    }

    private void failedToAnswer(Stage.Doing doing) {
        if (doing.running() instanceof Running.Answering) {
            work.line(State.FAILED);
        }
    }

    private void follow(Step step, Progress progress) {
        if (progress instanceof Progress.Waits waits) {
            rest(new Stage.Doing(step, waits.running()));
            return;
        }
        idle = true;
        if (progress instanceof Progress.Done done) {
            done.action().ifPresent(this::add);
        } else if (progress instanceof Progress.Unsuccessful unsuccessful) {
            unsuccessful.action().ifPresent(this::add);
            if (step.required() && work.conclusion().isEmpty()) {
                work.page(work.page().incomplete());
                fire(Event.Known.INCOMPLETE);
            }
        } else if (progress instanceof Progress.Broken broken) {
            broken(broken.error());
        } else if (progress instanceof Progress.CallOver callOver) {
            work.end(callOver.ending());
            fire(Event.Known.HANGUP);
        }
    }

    /** What a handler says, and what is done after the end, changes nothing if it fails. */
    private void broken(String error) {
        idle = true;
        work.emit(new Effect.Warn(error));
        if (work.conclusion().isEmpty()) {
            work.page(work.page().failed(error));
            fire(Event.Known.ERROR);
        }
    }

    private void fire(Event event) {
        idle = true;
        if (event == Event.Known.HANGUP) {
            work.refuseTexts();
        }
        Reaction reaction = new Handlers(work.page().handlers()).to(event);
        work.steps().clear();
        reaction.say().stream().map(Course::uninterruptible).forEach(work.steps()::add);
        work.conclusion(Optional.of(new Conclusion(event, reaction.next())));
    }

    private void conclude(Conclusion conclusion) {
        boolean end = conclusion.event() == Event.Known.HANGUP;
        Optional<URI> url =
                conclusion.next().flatMap(next -> NextUrl.resolve(work.page().url(), next));
        if (url.isPresent()) {
            post(url.get(), Results.of(work, work.page().actions()), end);
            return;
        }
        if (conclusion.next().isPresent()) {
            String error = "The URL to go on with cannot be called.";
            work.emit(new Effect.Warn(error));
            if (!end && conclusion.event() != Event.Known.ERROR) {
                work.page(work.page().failed(error));
                fire(Event.Known.ERROR);
                return;
            }
        }
        if (end) {
            over();
        } else {
            work.end(Ending.COMPLETED);
            work.hangUp(Map.of());
            fire(Event.Known.HANGUP);
        }
    }

    /** Posts and waits for the application. */
    void post(URI url, String body, boolean last) {
        long operation = work.operation();
        work.emit(new Effect.Post(operation, url, body));
        rest(new Stage.Fetching(operation, url, body, last));
    }

    private void rest(Stage stage) {
        work.stage(stage);
        idle = false;
    }

    private void add(Action action) {
        work.page(work.page().with(action));
    }

    private static Step uninterruptible(Say say) {
        return new Step(Optional.empty(), false, NO_SIGNALS, say);
    }

    private static boolean isWithoutUser(Step step) {
        return step.verb() instanceof Message || step.verb() instanceof GeneralLogSecurity;
    }
}
