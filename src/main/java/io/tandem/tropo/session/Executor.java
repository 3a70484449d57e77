package io.tandem.tropo.session;

import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Input;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has done what is to be done for sessions: for each in order. What takes its time, such as an application's answer, is only begun. */
@ApplicationScoped
class Executor {

    private static final Logger LOG = Logger.getLogger(Executor.class.getName());

    private final InOrder inOrder = new InOrder();

    @Inject
    private Store store;

    @Inject
    private Sessions sessions;

    @Inject
    private Register register;

    @Inject
    private ApplicationHands applications;

    @Inject
    private PromptHands prompts;

    @Inject
    private CallHands calls;

    @Inject
    private OutboundHands outbound;

    @Inject
    private TransferHands transfers;

    @Inject
    private RecordHands recordings;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Apology apology;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Refused refused;

    private Subscription subscription;

    void start(@Observes Startup startup) {
        subscription = store.subscribe(Places.DUTIES, delivery -> accept((Duties) delivery.event()));
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void accept(Duties duties) {
        TropoSession session = duties.session();
        for (Deed deed : duties.deeds()) {
            inOrder.after(session.id(), () -> carryOut(session, deed)).whenComplete((done, failure) -> {
                if (failure != null) {
                    broken(session, deed, failure);
                }
            });
        }
    }

    private CompletionStage<Void> carryOut(TropoSession session, Deed deed) {
        if (deed instanceof Deed.Begin begin) {
            chronicle.began(session, begin.how());
        } else if (deed instanceof Deed.Carry carry) {
            return carryOut(session, carry.effect());
        } else if (deed instanceof Deed.Forget forget) {
            register.unbind(forget.contactId(), session.id());
        } else if (deed instanceof Deed.Halt halt) {
            return halt(session, halt);
        } else if (deed instanceof Deed.Tell tell) {
            return outbound.tell(session, tell);
        } else if (deed instanceof Deed.Press press) {
            return prompts.press(session, press);
        } else if (deed instanceof Deed.StopRinging stop) {
            return transfers.stopRinging(session, stop.operation());
        } else if (deed instanceof Deed.Release release) {
            return calls.release(session, release.contactId());
        } else if (deed instanceof Deed.Deliver deliver) {
            deliveries.deliver(session, deliver);
        } else if (deed instanceof Deed.DeliverWhole whole) {
            deliveries.deliverWhole(session, whole);
        }
        return begun();
    }

    private CompletionStage<Void> halt(TropoSession session, Deed.Halt halt) {
        Tie tie = halt.tie();
        if (tie instanceof Tie.Speaking speaking) {
            return prompts.silence(session, speaking.leg(), halt.operation());
        } else if (tie instanceof Tie.Transferring) {
            return transfers.breakOff(session, halt.operation());
        } else if (tie instanceof Tie.Recording) {
            return recordings.finish(session, halt.operation());
        } else if (tie instanceof Tie.Conferring) {
            return recordings.leaveConference(session);
        } else if (tie instanceof Tie.Calling calling) {
            return calling.contactId().map(id -> calls.release(session, id)).orElseGet(Executor::begun);
        } else if (tie instanceof Tie.Messaging messaging) {
            return messaging.contactId().map(id -> calls.release(session, id)).orElseGet(Executor::begun);
        }
        return begun();
    }

    private CompletionStage<Void> carryOut(TropoSession session, Effect effect) {
        if (effect instanceof Effect.Post post) {
            applications.post(session, post);
        } else if (effect instanceof Effect.Notify inform) {
            applications.inform(session, inform);
        } else if (effect instanceof Effect.Speak speak) {
            return prompts.speak(session, speak);
        } else if (effect instanceof Effect.Write write) {
            return prompts.write(session, write.message());
        } else if (effect instanceof Effect.Call call) {
            return outbound.call(session, call);
        } else if (effect instanceof Effect.SendMessage send) {
            return outbound.send(session, send);
        } else if (effect instanceof Effect.Transfer transfer) {
            return transfers.transfer(session, transfer);
        } else if (effect instanceof Effect.Connect connect) {
            return transfers.connect(session, connect);
        } else if (effect instanceof Effect.Record record) {
            return recordings.record(session, record);
        } else if (effect instanceof Effect.FinishRecord finish) {
            return recordings.finish(session, finish.operation());
        } else if (effect instanceof Effect.StartRecording) {
            return recordings.recordAll(session);
        } else if (effect instanceof Effect.StopRecording) {
            return recordings.stopRecording(session);
        } else if (effect instanceof Effect.Conference conference) {
            return recordings.confer(session, conference);
        } else {
            return carryOutOwn(session, effect);
        }
        return begun();
    }

    /** What concerns the session's own call, or the session itself. */
    private CompletionStage<Void> carryOutOwn(TropoSession session, Effect effect) {
        if (effect instanceof Effect.Answer answer) {
            return calls.answer(session, answer);
        } else if (effect instanceof Effect.Reject) {
            return calls.reject(session);
        } else if (effect instanceof Effect.Redirect redirect) {
            return calls.redirect(session, redirect);
        } else if (effect instanceof Effect.HangUp hangUp) {
            return calls.hangUp(session, hangUp);
        } else if (effect instanceof Effect.End end) {
            return end(session, end);
        } else if (effect instanceof Effect.Warn warn) {
            chronicle.warn(session, warn.what());
        } else if (effect instanceof Effect.LogDialogue dialogue) {
            chronicle.dialogue(session, dialogue);
        } else if (effect instanceof Effect.Refuse refuse) {
            return refused.input(session, refuse.input());
        }
        return begun();
    }

    /** Whoever writes on begins a new session; of a call, what still comes of it is told to the old one. */
    private CompletionStage<Void> end(TropoSession session, Effect.End end) {
        register.leave(session.id());
        if (session.execution().line().channel() == Channel.TEXT) {
            session.ties().contactId().ifPresent(id -> register.unbind(id, session.id()));
        }
        chronicle.ended(session, end.ending());
        return apology.write(session, end.ending());
    }

    private void broken(TropoSession session, Deed deed, Throwable failure) {
        LOG.log(Level.WARNING, failure, () -> "Session " + session.id() + " could not " + deed);
        Operations.of(deed).ifPresent(operation -> sessions.take(
                        session.id(), new Input.Broken(operation, "The gateway could not do it."))
                .exceptionally(again -> null));
        if (endsCall(session, deed)) {
            sessions.step(session.id(), Advance::limit);
        }
    }

    /** What is tried again later if it fails: the application cannot see to it any more. */
    private static boolean endsCall(TropoSession session, Deed deed) {
        if (deed instanceof Deed.Release release) {
            return session.ties().isOwn(release.contactId());
        }
        return deed instanceof Deed.Carry carry
                && session.execution().line().channel() == Channel.VOICE
                && (carry.effect() instanceof Effect.HangUp || carry.effect() instanceof Effect.Reject);
    }

    private static CompletionStage<Void> begun() {
        return CompletableFuture.completedStage(null);
    }
}
