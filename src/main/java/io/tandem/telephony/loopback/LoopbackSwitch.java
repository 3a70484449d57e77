package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.SwitchInstruction.Dial;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.service.IncomingCall;
import io.tandem.contact.service.RecordedFiles;
import io.tandem.contact.service.Switch;
import io.tandem.contact.service.SwitchReports;
import io.tandem.telephony.loopback.LoopbackException.Reason;
import io.tandem.telephony.speech.Synthesiser;
import io.tandem.time.Alarms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.logging.Logger;

/**
 * The built-in switch: legs in this node's memory, with virtual far ends. Everything about one contact, instructions and
 * what far ends do, happens in order and one after the other, on an executor's threads; contacts do not wait for one
 * another. {@link FarEnd} tells what a number does.
 */
public final class LoopbackSwitch implements Switch {

    /** How often a recording is written while nothing changes. */
    static final Duration RECORDING_PIECE = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(LoopbackSwitch.class.getName());

    private final RecordingFolder recordings;
    private final Alarms alarms;
    private final Calls calls;
    private final Phones phones;
    private final Reports reports;
    private final Meetings meetings;
    private final FarEnds farEnds;
    private final Instructions instructions;
    private final Arrivals arrivals;

    /**
     * A switch without calls.
     *
     * @param centre is told what happens
     * @param recordings where recordings go
     * @param synthesiser speaks prompts
     * @param alarms time what far ends do
     * @param executor does the work of the calls
     * @param mostCalls how many calls may go on at the same time
     */
    LoopbackSwitch(
            SwitchReports centre,
            RecordingFolder recordings,
            Synthesiser synthesiser,
            Alarms alarms,
            Executor executor,
            int mostCalls) {
        this.recordings = recordings;
        this.alarms = alarms;
        this.calls = new Calls(executor, alarms, mostCalls, this::afterWork);
        this.phones = new Phones();
        this.reports = new Reports(centre);
        Captures captures = new Captures(reports, recordings, alarms, this::whenDue);
        this.meetings = new Meetings(reports, this::elsewhere);
        this.farEnds = new FarEnds(reports, phones, captures, meetings, alarms, this::whenDue);
        Playing playing = new Playing(reports, synthesiser, alarms, this::whenDue);
        LegInstructions ofLegs = new LegInstructions(farEnds, playing, captures, meetings, reports);
        this.instructions = new Instructions(ofLegs, farEnds, meetings, reports, recordings);
        this.arrivals = new Arrivals(centre, calls, farEnds, alarms);
    }

    @Override
    public void carryOut(long customerId, SwitchInstruction instruction) {
        long contactId = instruction.contactId();
        Calls.Taken taken = hand(contactId, customerId, instruction);
        if (taken == Calls.Taken.OVERLOAD) {
            LOG.warning(() -> "Call " + contactId + " breaks down: too many instructions wait");
            calls.submitInstead(contactId, instructions::breakDown);
        }
        if (taken != Calls.Taken.YES && instruction instanceof Dial dial) {
            reports.failed(customerId, dial.leg(), LegEnd.FAILED);
        }
    }

    /** What this switch has recorded. */
    public RecordedFiles recordedFiles() {
        return recordings;
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

    private Calls.Taken hand(long contactId, long customerId, SwitchInstruction instruction) {
        boolean known = calls.find(contactId).isPresent();
        boolean first = instruction instanceof Dial dial && dial.leg().number() == 1;
        if (!known && !first && arrivals.arePending()) {
            alarms.set(Arrivals.PATIENCE, () -> calls.letGo(contactId));
            return calls.submitOrBegin(contactId, customerId, true, call -> instructions.carryOut(call, instruction));
        }
        if (Instructions.needsCall(instruction)) {
            return calls.submit(contactId, Calls.MOST_WAITING, call -> instructions.carryOut(call, instruction));
        }
        return calls.submitOrBegin(contactId, customerId, false, call -> instructions.carryOut(call, instruction));
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
        call.recording().ifPresent(recording -> {
            recording.follow(call.isConversation() || meetings.goesOn(call));
            if (call.isOver()) {
                recording.finish();
            } else if (recording.wantsFlush()) {
                alarms.set(
                        RECORDING_PIECE,
                        () -> calls.submit(call.id(), Calls.MOST_WAITING_ELSE, same -> recording.flushDue()));
            }
        });
    }

    private static LoopbackException noCall(long id) {
        return new LoopbackException(Reason.UNKNOWN, "There is no call " + id);
    }
}
