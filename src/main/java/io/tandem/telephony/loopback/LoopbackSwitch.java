package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.SwitchInstruction.Dial;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.service.CallName;
import io.tandem.contact.service.IncomingCall;
import io.tandem.contact.service.OrderPlace;
import io.tandem.contact.service.Switch;
import io.tandem.contact.service.SwitchReports;
import io.tandem.telephony.loopback.LoopbackException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The built-in switch: legs in the memory of the node that has charge of them, with virtual far ends; what they are at is kept
 * for the node that has charge next. Everything about one contact, instructions and
 * what far ends do, happens in order and one after the other, on an executor's threads; contacts do not wait for one
 * another. {@link FarEnd} tells what a number does.
 */
public final class LoopbackSwitch implements Switch {

    /** How often a recording is written while nothing changes. */
    static final Duration RECORDING_PIECE = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(LoopbackSwitch.class.getName());

    private final Means means;
    private final Calls calls;
    private final Phones phones;
    private final Meetings meetings;
    private final FarEnds farEnds;
    private final Instructions instructions;
    private final Arrivals arrivals;
    private final Revival revival;

    /** Counts how often this node took the calls or left them. */
    private final AtomicInteger turn = new AtomicInteger();

    /** The turn in which this node has charge of the calls, or had last. */
    private volatile int charge;

    private volatile long term;

    /**
     * A switch without calls, which are elsewhere until they are {@link #take taken}.
     *
     * @param centre is told what happens
     */
    LoopbackSwitch(SwitchReports centre, Means means) {
        this.means = means;
        this.calls = new Calls(means, this::afterWork);
        this.phones = new Phones();
        Reports reports = new Reports(centre);
        RecordingFolder recordings = means.recordings();
        Captures captures = new Captures(reports, recordings, means.alarms(), this::whenDue);
        this.meetings = new Meetings(reports, this::elsewhere);
        this.farEnds = new FarEnds(reports, phones, captures, meetings, means, this::whenDue);
        Playing playing = new Playing(reports, means.synthesiser(), means.alarms(), this::whenDue);
        LegInstructions ofLegs = new LegInstructions(farEnds, playing, captures, meetings, reports);
        this.instructions = new Instructions(ofLegs, farEnds, meetings, reports, recordings);
        this.arrivals = new Arrivals(centre, calls, farEnds, means.alarms(), this::inCharge);
        this.revival = new Revival(means.kept(), recordings, farEnds, meetings, phones, reports);
    }

    @Override
    public void carryOut(long customerId, SwitchInstruction instruction, OrderPlace place) {
        long contactId = instruction.contactId();
        Calls.Taken taken = hand(contactId, customerId, instruction, call -> {
            call.carriedOut(place);
            instructions.carryOut(call, instruction);
        });
        if (taken == Calls.Taken.OVERLOAD) {
            LOG.warning(() -> "Call " + contactId + " breaks down: too many instructions wait");
            calls.submitInstead(contactId, instructions::breakDown);
        }
        if (taken != Calls.Taken.YES) {
            instructions.giveUp(customerId, instruction);
        }
    }

    @Override
    public CompletionStage<Map<Long, OrderPlace>> take(long newTerm, Collection<CallName> names) {
        int now = turn.incrementAndGet();
        forget();
        term = newTerm;
        return revival.find(names).thenApply(found -> {
            List<KeptCall> live = found.stream().filter(kept -> !kept.isOver()).toList();
            live.forEach(revival::prepare);
            live.forEach(kept -> calls.restore(kept, call -> revival.goOn(call, kept)));
            charge = now;
            if (!inCharge()) {
                forget();
            }
            return found.stream()
                    .filter(kept -> kept.place().isPresent())
                    .collect(Collectors.toMap(KeptCall::id, kept -> kept.place().get()));
        });
    }

    @Override
    public void leave() {
        turn.incrementAndGet();
        forget();
    }

    /** Whether this node carries the calls. */
    boolean inCharge() {
        return charge != 0 && charge == turn.get();
    }

    private void forget() {
        calls.dismissAll();
        phones.clear();
        meetings.clear();
    }

    /** What this switch records. */
    RecordingFolder recordedFiles() {
        return means.recordings();
    }

    /**
     * Somebody calls in.
     *
     * @return the call, which rings; fails with a {@link LoopbackException} if it is not taken
     */
    CompletionStage<CallView> place(IncomingCall incoming) {
        return arrivals.place(incoming);
    }

    /** So many calls, the newest first. */
    List<CallView> calls(int limit) {
        return calls.list(limit).stream().map(CallView::of).toList();
    }

    /**
     * A call that goes on or has just ended.
     *
     * @throws LoopbackException if there is none of that number
     */
    CallView call(long id) {
        return calls.find(id).map(CallView::of).orElseThrow(() -> noCall(id));
    }

    /** The caller of a call does something. Fails with a {@link LoopbackException} if that cannot be done. */
    CompletionStage<CallView> atCaller(long id, FarEndAction action) {
        Optional<Leg> caller = calls.findLive(id).stream()
                .flatMap(call -> call.legs().stream())
                .filter(leg -> leg.farEnd() == FarEnd.CALLER)
                .findFirst();
        return caller.isPresent()
                ? act(caller.get().id(), "The caller of call " + id, action)
                : CompletableFuture.failedStage(
                        calls.find(id).isEmpty()
                                ? noCall(id)
                                : new LoopbackException(Reason.CONFLICT, "Call " + id + " has no caller there"));
    }

    /** A phone, with what rings and talks there. */
    PhoneView phone(String number) {
        String plain = Numbers.plain(number);
        List<PhoneView.Line> lines = new ArrayList<>();
        for (LegId id : phones.at(plain)) {
            calls.findLive(id.contactId()).ifPresent(call -> call.leg(id)
                    .ifPresent(leg -> lines.add(new PhoneView.Line(call.id(), LegView.of(call, leg)))));
        }
        return new PhoneView(plain, lines);
    }

    /** Somebody does something at a phone. Fails with a {@link LoopbackException} if that cannot be done. */
    CompletionStage<CallView> atPhone(String number, FarEndAction action) {
        String plain = Numbers.plain(number);
        List<Leg> legs = phones.at(plain).stream()
                .flatMap(id -> calls.findLive(id.contactId()).flatMap(call -> call.leg(id)).stream())
                .toList();
        // One who is talking acts there; only then on what rings longest.
        Optional<Leg> meant =
                legs.stream().filter(action::suits).min(Comparator.comparing(leg -> leg.state() != LegState.TALKING));
        if (meant.isPresent()) {
            return act(meant.get().id(), plain, action);
        }
        return CompletableFuture.failedStage(
                legs.isEmpty()
                        ? new LoopbackException(Reason.UNKNOWN, "Nothing rings or talks at " + plain)
                        : new LoopbackException(Reason.CONFLICT, plain + " " + action.unsuited()));
    }

    private CompletionStage<CallView> act(LegId legId, String who, FarEndAction action) {
        CompletableFuture<CallView> done = new CompletableFuture<>();
        Calls.Taken taken = calls.submit(legId.contactId(), Calls.MOST_WAITING_ELSE, call -> {
            Optional<Leg> leg = call.leg(legId).filter(action::suits);
            leg.ifPresent(suited -> action.act(farEnds, call, suited));
            if (leg.isPresent()) {
                done.complete(CallView.of(call));
            } else {
                done.completeExceptionally(new LoopbackException(Reason.CONFLICT, who + " " + action.unsuited()));
            }
        });
        if (taken == Calls.Taken.NO_CALL) {
            done.completeExceptionally(new LoopbackException(Reason.CONFLICT, who + " has hung up"));
        } else if (taken == Calls.Taken.OVERLOAD) {
            done.completeExceptionally(
                    new LoopbackException(Reason.OVERLOAD, "Too much waits to be done for the call"));
        }
        return done;
    }

    private Calls.Taken hand(long contactId, long customerId, SwitchInstruction instruction, Consumer<Call> work) {
        boolean known = calls.find(contactId).isPresent();
        boolean first = instruction instanceof Dial dial && dial.leg().number() == 1;
        if (!known && !first && arrivals.arePending()) {
            means.alarms().set(Arrivals.PATIENCE, () -> calls.letGo(contactId));
            return calls.submitOrBegin(contactId, customerId, true, work);
        }
        if (Instructions.needsCall(instruction)) {
            return calls.submit(contactId, Calls.MOST_WAITING, work);
        }
        return calls.submitOrBegin(contactId, customerId, false, work);
    }

    /** An alarm's work: a leg has few of them, and what waits for one would wait for ever. */
    private void whenDue(LegId legId, BiConsumer<Call, Leg> action) {
        submit(legId, Calls.MOST_WAITING, action);
    }

    private void elsewhere(LegId legId, BiConsumer<Call, Leg> action) {
        submit(legId, Calls.MOST_WAITING_ELSE, action);
    }

    private void submit(LegId legId, int limit, BiConsumer<Call, Leg> action) {
        calls.submit(legId.contactId(), limit, call -> call.leg(legId)
                .filter(Leg::isLive)
                .ifPresent(leg -> action.accept(call, leg)));
    }

    private void afterWork(Call call) {
        call.recording().ifPresent(recording -> goOn(call, recording));
        call.changed(term).ifPresent(means.kept()::keep);
    }

    private void goOn(Call call, Recording recording) {
        recording.follow(call.isConversation() || meetings.goesOn(call));
        if (call.isOver()) {
            recording.finish();
        } else if (recording.wantsFlush()) {
            means.alarms()
                    .set(
                            RECORDING_PIECE,
                            () -> calls.submit(call.id(), Calls.MOST_WAITING_ELSE, same -> recording.flushDue()));
        }
    }

    private static LoopbackException noCall(long id) {
        return new LoopbackException(Reason.UNKNOWN, "There is no call " + id);
    }
}
