package io.tandem.tropo.session;

import io.tandem.store.Delivery;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.time.InOrder;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Input;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has done what is to be done for sessions: for each in order. What takes its time, such as an application's answer, is only begun. */
@ApplicationScoped
class Executor {

    private static final Logger LOG = Logger.getLogger(Executor.class.getName());

    private final InOrder<String> inOrder = new InOrder<>();

    @Inject
    private Store store;

    @Inject
    private Sessions sessions;

    @Inject
    private Register register;

    @Inject
    private Bindings bindings;

    @Inject
    private Neighbours neighbours;

    @Inject
    private Takeovers takeovers;

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

    /** The last deed of each session that this node has begun. */
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();

    private Subscription subscription;
    private volatile String epoch;

    void start(@Observes Startup startup) {
        takeovers.onLoss(ids -> ids.forEach(accepted::remove));
        subscription = store.subscribe(Places.DUTIES, this::take);
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void take(Delivery delivery) {
        Duties duties = (Duties) delivery.event();
        neighbours.note(duties.session());
        String before = epoch;
        epoch = delivery.epoch();
        if (before != null && !before.equals(epoch)) {
            takeovers.missedDuties();
        }
        if (sessions.isOwn(duties.session())) {
            accept(duties);
        }
    }

    /** What this node has begun is not begun again: only others, or another life of this one, may have to. */
    private void accept(Duties duties) {
        TropoSession session = duties.session();
        long last = accepted.getOrDefault(session.id(), 0L);
        for (Pending pending : duties.deeds()) {
            if (pending.number() > last) {
                accepted.put(session.id(), pending.number());
                Errand errand = new Errand(session, pending);
                inOrder.after(session.id(), () -> carryOut(errand))
                        .whenComplete((done, failure) -> done(errand, failure));
            }
        }
        if (session.execution().isOver()) {
            inOrder.after(session.id(), () -> settle(session.id()));
        }
    }

    private CompletionStage<Void> settle(String sessionId) {
        accepted.remove(sessionId);
        return sessions.settle(sessionId).exceptionally(failure -> {
            LOG.log(Level.WARNING, failure, () -> "What was done for session " + sessionId + " may be done again");
            return null;
        });
    }

    private void done(Errand errand, Throwable failure) {
        if (failure != null) {
            broken(errand.session(), errand.deed(), failure);
        }
        if (failure != null || !errand.isLasting()) {
            sessions.finished(errand);
        }
    }

    /** What takes its time is done when that is over, and not when what comes after it may begin. */
    private CompletionStage<Void> lasting(Errand errand, CompletionStage<?> over) {
        errand.last();
        over.whenComplete((done, failure) -> {
            sessions.finished(errand);
            if (!register.runs(errand.session().id())) {
                settle(errand.session().id());
            }
        });
        return begun();
    }

    private CompletionStage<Void> carryOut(Errand errand) {
        Deed deed = errand.deed();
        TropoSession session = errand.session();
        if (!sessions.isOwn(session)) {
            errand.last();
            return begun();
        } else if (deed instanceof Deed.Begin begin) {
            return lasting(errand, chronicle.began(session, begin.how()));
        } else if (deed instanceof Deed.Carry carry) {
            return carryOut(errand, carry.effect());
        } else if (deed instanceof Deed.Refuse refuse) {
            return refused.input(errand, refuse);
        } else if (deed instanceof Deed.Signalled signalled) {
            chronicle.signalled(session, signalled.name());
        } else if (deed instanceof Deed.Forget forget) {
            return bindings.letGo(forget.contactId(), session.id());
        } else if (deed instanceof Deed.Halt halt) {
            return halt(errand, halt);
        } else if (deed instanceof Deed.Tell tell) {
            return outbound.tell(errand, tell);
        } else if (deed instanceof Deed.Press press) {
            return prompts.press(errand, press);
        } else if (deed instanceof Deed.StopRinging stop) {
            return transfers.stopRinging(errand, stop.operation());
        } else if (deed instanceof Deed.Release release) {
            return calls.release(errand, release.contactId());
        } else if (deed instanceof Deed.Deliver deliver) {
            return lasting(errand, deliveries.deliver(errand, deliver));
        } else if (deed instanceof Deed.DeliverWhole whole) {
            return lasting(errand, deliveries.deliverWhole(session, whole));
        }
        return begun();
    }

    private CompletionStage<Void> halt(Errand errand, Deed.Halt halt) {
        Tie tie = halt.tie();
        if (tie instanceof Tie.Speaking speaking) {
            return prompts.silence(errand, speaking.leg(), halt.operation());
        } else if (tie instanceof Tie.Transferring) {
            return transfers.breakOff(errand, halt.operation());
        } else if (tie instanceof Tie.Recording) {
            return recordings.finish(errand, halt.operation());
        } else if (tie instanceof Tie.Conferring) {
            return recordings.leaveConference(errand);
        } else if (tie instanceof Tie.Calling calling) {
            return calling.contactId().map(id -> calls.release(errand, id)).orElseGet(Executor::begun);
        } else if (tie instanceof Tie.Messaging messaging) {
            return messaging.contactId().map(id -> calls.release(errand, id)).orElseGet(Executor::begun);
        }
        return begun();
    }

    private CompletionStage<Void> carryOut(Errand errand, Effect effect) {
        if (effect instanceof Effect.Post post) {
            errand.last();
            applications.post(errand, post);
        } else if (effect instanceof Effect.Notify inform) {
            return lasting(errand, applications.inform(errand.session(), errand.messageId(), inform));
        } else if (effect instanceof Effect.Speak speak) {
            return prompts.speak(errand, speak);
        } else if (effect instanceof Effect.Write write) {
            return prompts.write(errand, write.message());
        } else if (effect instanceof Effect.Call call) {
            return outbound.call(errand, call);
        } else if (effect instanceof Effect.SendMessage send) {
            return outbound.send(errand, send);
        } else if (effect instanceof Effect.Transfer transfer) {
            return transfers.transfer(errand, transfer);
        } else if (effect instanceof Effect.Connect connect) {
            return transfers.connect(errand, connect);
        } else if (effect instanceof Effect.Record record) {
            return recordings.record(errand, record);
        } else if (effect instanceof Effect.FinishRecord finish) {
            return recordings.finish(errand, finish.operation());
        } else if (effect instanceof Effect.StartRecording) {
            return recordings.recordAll(errand);
        } else if (effect instanceof Effect.StopRecording) {
            return recordings.stopRecording(errand);
        } else if (effect instanceof Effect.Conference conference) {
            return recordings.confer(errand, conference);
        } else {
            return carryOutOwn(errand, effect);
        }
        return begun();
    }

    /** What concerns the session's own call, or the session itself. */
    private CompletionStage<Void> carryOutOwn(Errand errand, Effect effect) {
        if (effect instanceof Effect.Answer answer) {
            return calls.answer(errand, answer);
        } else if (effect instanceof Effect.Reject) {
            return calls.reject(errand);
        } else if (effect instanceof Effect.Redirect redirect) {
            return calls.redirect(errand, redirect);
        } else if (effect instanceof Effect.HangUp hangUp) {
            return calls.hangUp(errand, hangUp);
        } else if (effect instanceof Effect.End end) {
            return end(errand, end);
        } else if (effect instanceof Effect.Warn warn) {
            chronicle.warn(errand.session(), warn.what());
        } else if (effect instanceof Effect.LogDialogue dialogue) {
            chronicle.dialogue(errand.session(), dialogue);
        }
        return begun();
    }

    /** Whoever writes on begins a new session; of a call, what still comes of it is told to the old one. */
    private CompletionStage<Void> end(Errand errand, Effect.End end) {
        TropoSession session = errand.session();
        register.leave(session.id());
        CompletionStage<Void> free = session.ties()
                .contactId()
                .filter(id -> session.execution().line().channel() == Channel.TEXT)
                .map(id -> bindings.letGo(id, session.id(), session.custody().followed()))
                .orElseGet(Executor::begun);
        lasting(errand, chronicle.ended(session, end.ending()));
        return free.thenCompose(freed -> apology.write(session, end.ending()));
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
