package io.tandem.tropo.session;

import io.tandem.contact.model.Contact;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.StartRecording;
import io.tandem.tropo.document.Upload;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Effect.CancelTimer;
import io.tandem.tropo.execution.Effect.SetTimer;
import io.tandem.tropo.execution.Engine;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.execution.Outcome;
import io.tandem.tropo.execution.Timer;
import io.tandem.tropo.webhook.SavedCookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** One step of a session: takes inputs, and gathers what is to be done. Pure, for one thread, and lives no longer than that. */
final class Advance {

    /** Rings after the session is over; no timer of the engine's has its number. */
    private static final Timer LAST = new Timer(-1);

    /** Rings when a call has been over for so long that nothing more is told of it. */
    private static final Timer FORGET = new Timer(-2);

    /** Rings again and again, so that somebody sees that the session's node is gone. */
    private static final Timer WATCH = new Timer(-3);

    private static final Duration WATCHED = Duration.ofSeconds(30);

    /** A switch tells what was captured within moments. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final List<Deed> deeds = new ArrayList<>();
    private final List<Effect> timers = new ArrayList<>();
    private final Instant at;
    private final boolean begunOver;
    private TropoSession session;
    private Input taking;
    private boolean reconsidered;

    /** @param at the time of the whole step */
    Advance(TropoSession session, Instant at) {
        this.session = session;
        this.at = at;
        this.begunOver = session.execution().isOver();
    }

    /** Whether the session was over already when the step began. */
    boolean begunOver() {
        return begunOver;
    }

    TropoSession session() {
        return session;
    }

    Ties ties() {
        return session.ties();
    }

    /** What is to be done, in order. */
    List<Deed> deeds() {
        return deeds;
    }

    /** The timers to set and to take back, in order. */
    List<Effect> timers() {
        return timers;
    }

    void tie(Ties ties) {
        session = session.with(ties);
    }

    void answered(List<SavedCookie> cookies, boolean discreet) {
        session = session.answered(cookies, discreet);
    }

    void add(Deed deed) {
        deeds.add(deed);
    }

    /**
     * What begins a session.
     *
     * @param how see {@link Deed.Begin}
     */
    void begin(String how, Outcome outcome) {
        timers.add(new SetTimer(WATCH, WATCHED));
        add(new Deed.Begin(how));
        apply(outcome);
    }

    /** A timer rings: one of the engine's, or one that is not. */
    void ring(Timer timer) {
        if (timer.equals(LAST)) {
            release();
        } else if (timer.equals(FORGET)) {
            forget();
        } else if (timer.equals(WATCH)) {
            watch();
        } else {
            take(new Input.TimeOver(timer));
        }
    }

    private void watch() {
        if (!session.isSettled()) {
            timers.add(new SetTimer(WATCH, WATCHED));
        }
    }

    /** Nobody has to look after it any more if nothing is left to be done. */
    void settle() {
        if (session.isSettled()) {
            timers.add(new CancelTimer(WATCH));
        }
    }

    /** What happened to its contacts, as far as it was not told. Gives that. */
    Followed follow(Recent recent) {
        List<Recent.Happened> news =
                recent.of(ties().contacts(), session.custody().followed());
        news.forEach(happened -> {
            skipTo(happened.place());
            happened.what().events().forEach(new Happenings(this)::take);
        });
        return new Followed(session, news);
    }

    /** What happened up to a place is not told any more. */
    void skipTo(ScriptPlace place) {
        session = session.with(session.custody().following(place));
    }

    /** What happened to its contacts is not known. What is said counts as heard, and what else is under way as broken. */
    void missed(Gap gap) {
        if (ties().contactId().isPresent()
                && gap.contact().filter(Contact::isLive).isEmpty()) {
            deliverRecording();
            take(new Input.Disconnected());
        }
        new TreeMap<>(ties().doing()).forEach(this::lost);
        gap.end().ifPresent(this::skipTo);
    }

    private void lost(long operation, Tie tie) {
        if (tie instanceof Tie.Returning) {
            tie(ties().without(operation));
        } else if (tie instanceof Tie.Speaking) {
            take(new Input.SayDone(operation));
        } else {
            take(new Input.Broken(operation, "The gateway does not know what became of it."));
        }
    }

    /** All that may not have been done is done again, but for what has had its outcome. */
    void reconsider() {
        session = session.with(session.custody().with(Wanted.of(session)));
        reconsidered = true;
    }

    /** The step has been taken with all its deeds. */
    void kept(TropoSession as) {
        session = as;
    }

    boolean isReconsidered() {
        return reconsidered;
    }

    /** Something happens. */
    void take(Input input) {
        if (input instanceof Input.Report report && endsIt(report)) {
            tie(ties().without(report.operation()));
        }
        taking = input;
        apply(Engine.take(session.execution(), input, at));
        if (input instanceof Input.Broken broken
                && !(ties().doing().get(broken.operation()) instanceof Tie.Returning)) {
            tie(ties().without(broken.operation()));
        }
    }

    /** What is broken is stopped by the engine, for some of it may go on. */
    private static boolean endsIt(Input.Report report) {
        return !(report instanceof Input.Broken
                || report instanceof Input.CallRinging
                || report instanceof Input.MessageAnswered
                || report instanceof Input.TransferAnswered);
    }

    private void apply(Outcome outcome) {
        session = session.with(outcome.execution());
        outcome.effects().forEach(this::follow);
    }

    private void follow(Effect effect) {
        if (effect instanceof SetTimer || effect instanceof CancelTimer) {
            timers.add(effect);
        } else if (effect instanceof Effect.Stop stop) {
            halt(stop.operation());
        } else if (effect instanceof Effect.Refuse refuse) {
            deeds.add(new Deed.Refuse(
                    refuse.input(), refuse.input() != taking, session.custody().followed()));
        } else {
            bind(effect);
            deeds.add(new Deed.Carry(effect));
            if (effect instanceof Effect.End && session.execution().line().channel() == Channel.VOICE) {
                limit();
            }
            if (effect instanceof Effect.StopRecording) {
                deliverRecording();
            }
        }
    }

    private void halt(long operation) {
        Optional.ofNullable(ties().doing().get(operation)).ifPresent(tie -> {
            if (tie instanceof Tie.Transferring) {
                tie(ties().with(operation, new Tie.Returning()));
            } else if (!(tie instanceof Tie.Recording)) { // what was recorded is still to come
                tie(ties().without(operation));
            }
            deeds.add(new Deed.Halt(operation, tie));
        });
    }

    /** What was recorded of the whole call goes where it is to go, once it is complete. */
    void deliverRecording() {
        ties().recording().ifPresent(upload -> {
            tie(ties().recording(Optional.empty()));
            ties().contactId().ifPresent(id -> deeds.add(new Deed.DeliverWhole(id, upload)));
        });
    }

    /** From now on all of the session's call is recorded. */
    void record(Upload upload) {
        follow(new Effect.StartRecording(new StartRecording(upload)));
    }

    /** An operator has taken the user away: for the session that is as if they had hung up. */
    void takenAway() {
        if (ties().recording().isPresent()) {
            follow(new Effect.StopRecording());
        }
        tie(ties().takenAway());
        take(new Input.Disconnected());
    }

    /** The session is over, so its call must be too, but for what is still said: nobody is in control of it any more. */
    void limit() {
        if (ties().contactId().isPresent()) {
            timers.add(new SetTimer(LAST, Apology.LONGEST));
        }
    }

    /** Ends the session's call, unless it is in other hands. */
    void release() {
        if (!ties().taken()) {
            ties().contactId().ifPresent(id -> deeds.add(new Deed.Release(id)));
        }
    }

    /** The call is over, but what was recorded last is still to be told. */
    void remember() {
        timers.add(new SetTimer(FORGET, MEMORY));
    }

    private void forget() {
        ties().doing().forEach((operation, tie) -> {
            if (tie instanceof Tie.Recording) {
                tie(ties().without(operation));
            }
        });
        ties().contactId().ifPresent(id -> deeds.add(new Deed.Forget(id)));
    }

    /** Keeps what has to be known when a report comes, or when it is to be stopped. */
    private void bind(Effect effect) {
        if (effect instanceof Effect.Speak speak) {
            tie(ties().with(speak.operation(), new Tie.Speaking(speak.leg())));
        } else if (effect instanceof Effect.Call call) {
            tie(ties().with(call.operation(), new Tie.Calling(Optional.empty(), call.call(), Optional.empty())));
        } else if (effect instanceof Effect.SendMessage send) {
            tie(ties().with(
                            send.operation(),
                            new Tie.Messaging(Optional.empty(), send.message().say())));
        } else if (effect instanceof Effect.Redirect redirect) {
            tie(ties().with(redirect.operation(), new Tie.Redirecting()));
        } else if (effect instanceof Effect.Transfer transfer) {
            tie(ties().with(
                            transfer.operation(),
                            new Tie.Transferring(transfer.transfer(), Optional.empty(), false, Optional.empty())));
        } else if (effect instanceof Effect.Record record) {
            tie(ties().with(record.operation(), new Tie.Recording(record.record())));
        } else if (effect instanceof Effect.Conference conference) {
            tie(ties().with(conference.operation(), new Tie.Conferring()));
        } else if (effect instanceof Effect.StartRecording start) {
            tie(ties().recording(Optional.of(start.recording().upload())));
        }
    }
}
