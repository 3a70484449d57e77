package io.tandem.tropo.execution;

import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.LogSecurity;
import io.tandem.tropo.wire.Session;
import io.tandem.tropo.wire.SessionEncoder;
import io.tandem.tropo.wire.State;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what becomes of a session, and what is to be done about it. Pure: the same always comes to the same. */
public final class Engine {

    private Engine() {}

    /**
     * A session begins (spec 10, rule 1).
     *
     * @param url the application's, absolute
     */
    public static Outcome start(Session session, URI url, Limits limits) {
        Optional<String> initialText =
                session instanceof Session.Incoming incoming ? incoming.initialText() : Optional.empty();
        Execution none = new Execution(
                session,
                limits,
                Line.of(session),
                Page.none(url),
                List.of(),
                Optional.empty(),
                new Stage.Over(Ending.COMPLETED),
                List.of(),
                initialText,
                List.of(),
                LogSecurity.NONE,
                Running.NO_OPERATION,
                Optional.empty(),
                Optional.empty());
        Work work = new Work(none, session.timestamp());
        work.emit(new Effect.SetTimer(Timer.SESSION, limits.longest()));
        new Course(work).post(url, SessionEncoder.encode(session).toString(), false);
        return work.outcome();
    }

    /**
     * Something happens to a session.
     *
     * @param at when, for durations; not before the session started
     */
    public static Outcome take(Execution execution, Input input, Instant at) {
        Work work = new Work(execution, at);
        if (execution.isOver()) {
            refuse(work, input);
        } else if (input instanceof Input.Report report) {
            reported(work, report);
        } else if (input instanceof Input.Signalled signal) {
            signalled(work, signal);
        } else if (input instanceof Input.Typed typed) {
            typed(work, typed);
        } else if (input instanceof Input.Keys || input instanceof Input.Spoken) {
            doing(work).ifPresent(doing -> new Course(work).take(doing, input));
        } else if (input instanceof Input.TimeOver over) {
            timeOver(work, over);
        } else if (input instanceof Input.Disconnected && execution.line().isActive()) {
            gone(work, Ending.DISCONNECTED);
        }
        return work.outcome();
    }

    private static void refuse(Work work, Input input) {
        if (input instanceof Input.Signalled || input instanceof Input.Typed) {
            work.emit(new Effect.Refuse(input));
        }
    }

    /** Reports that nobody waits for count for nothing. */
    private static void reported(Work work, Input.Report report) {
        if (work.stage() instanceof Stage.Fetching fetching && fetching.operation() == report.operation()) {
            answered(work, fetching, report);
        } else {
            doing(work)
                    .filter(doing -> doing.running().waitsFor(report.operation()))
                    .ifPresent(doing -> new Course(work).take(doing, report));
        }
    }

    private static void answered(Work work, Stage.Fetching fetching, Input.Report report) {
        if (report instanceof Input.Answered answered) {
            new Course(work).turnTo(answered.document(), answered.url(), fetching.last());
        } else if (report instanceof Input.NoAnswer none) {
            unanswered(work, none.reason());
        } else if (report instanceof Input.Broken broken) {
            unanswered(work, broken.error());
        }
    }

    private static void unanswered(Work work, String reason) {
        work.emit(new Effect.Warn(reason));
        work.end(Ending.APPLICATION_FAILED);
        work.hangUp(Map.of());
        new Course(work).over();
    }

    /** What no running step takes or drops waits (spec 12). */
    private static void signalled(Work work, Input.Signalled signal) {
        Optional<Stage.Doing> interruptible = doing(work)
                .filter(doing -> !(doing.running() instanceof Running.Answering))
                .filter(doing -> StepRun.of(doing.step(), Leg.OWN).isInterruptible());
        if (interruptible.isEmpty()) {
            work.keepSignal(signal.name());
        } else if (interruptible.get().step().allowSignals().admits(signal.name())) {
            new Course(work).interrupt(interruptible.get(), signal.name());
        }
    }

    /** What no ask takes waits for the next one (spec 13), except what the user writes to whom they were transferred to. */
    private static void typed(Work work, Input.Typed typed) {
        if (!work.line().isActive() || work.line().channel() != Channel.TEXT) {
            refuse(work, typed);
            return;
        }
        if (doing(work)
                .filter(doing -> doing.running() instanceof Running.Transferring)
                .isPresent()) {
            return;
        }
        doing(work)
                .filter(doing -> doing.running() instanceof Running.Asking)
                .ifPresentOrElse(doing -> new Course(work).take(doing, typed), () -> work.keepText(typed.text()));
    }

    private static void timeOver(Work work, Input.TimeOver over) {
        if (over.timer().equals(Timer.SESSION)) {
            gone(work, Ending.TIME_OVER);
        } else if (work.rang(over.timer())) {
            doing(work).ifPresent(doing -> new Course(work).take(doing, over));
        }
    }

    /** Nobody is there any more, because they left or because the session has lasted too long. */
    private static void gone(Work work, Ending ending) {
        Course course = new Course(work);
        boolean over = work.line().isOver();
        work.end(ending);
        doing(work).ifPresent(course::leave);
        if (ending == Ending.TIME_OVER) {
            work.hangUp(Map.of());
        } else {
            work.line(State.DISCONNECTED);
        }
        if (over) {
            course.over();
        } else if (work.stage() instanceof Stage.Doing) {
            course.hungUp();
        }
    }

    private static Optional<Stage.Doing> doing(Work work) {
        return work.stage() instanceof Stage.Doing doing ? Optional.of(doing) : Optional.empty();
    }
}
