package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.service.CallName;
import io.tandem.contact.service.IncomingCall;
import io.tandem.contact.service.OrderPlace;
import io.tandem.store.local.LocalStore;
import io.tandem.telephony.speech.Synthesiser;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** A loopback with a clock that a test turns and a centre that notes what it is told. */
final class Rig {

    static final int MOST_CALLS = 50_000;

    final ManualClock clock;
    final FakeCentre centre;
    final LocalStore store;
    final ClockAlarms alarms;
    final LoopbackSwitch loopback;
    final Switchboard switchboard;
    private final Path folder;
    private final AtomicLong orders;

    /** Whether the node knows that it has charge of the switch. */
    boolean inOffice = true;

    /** One whose work is done at once, on the test's thread. */
    Rig(Path folder) {
        this(folder, Runnable::run, MOST_CALLS);
    }

    Rig(Path folder, Executor executor, int mostCalls) {
        this(folder, Synthesiser.NONE, executor, mostCalls);
    }

    /** One with somebody who speaks. */
    Rig(Path folder, Synthesiser synthesiser) {
        this(folder, synthesiser, Runnable::run, MOST_CALLS);
    }

    private Rig(Path folder, Synthesiser synthesiser, Executor executor, int mostCalls) {
        this.clock = new ManualClock();
        this.centre = new FakeCentre();
        this.store = new LocalStore(clock, new ClockAlarms(clock, Runnable::run), "loopback");
        this.orders = new AtomicLong();
        this.folder = folder;
        this.alarms = new ClockAlarms(clock, Runnable::run);
        Means means = means(synthesiser, executor, mostCalls);
        this.loopback = new LoopbackSwitch(centre, means);
        this.switchboard = new Switchboard(new Colleagues(store, loopback, means));
        switchboard.open();
        take(1, List.of());
    }

    private Rig(Rig other, Synthesiser synthesiser) {
        this.clock = other.clock;
        this.centre = other.centre;
        this.store = other.store;
        this.orders = other.orders;
        this.folder = other.folder;
        this.alarms = new ClockAlarms(clock, Runnable::run);
        Means means = means(synthesiser, Runnable::run, MOST_CALLS);
        this.loopback = new LoopbackSwitch(centre, means);
        this.switchboard = new Switchboard(new Colleagues(store, loopback, means));
        switchboard.open();
    }

    private Means means(Synthesiser synthesiser, Executor executor, int mostCalls) {
        return new Means(
                new RecordingFolder(folder, clock, Duration.ZERO),
                new Safekeeping(store, alarms),
                synthesiser,
                alarms,
                clock,
                executor,
                mostCalls,
                () -> inOffice);
    }

    /** Another node with the same clock, centre, Store and folder, which does not have charge of the switch. */
    Rig another() {
        Rig other = new Rig(this, Synthesiser.NONE);
        other.inOffice = false;
        return other;
    }

    /** The node has charge from now on; what was carried out last of those calls. */
    Map<Long, OrderPlace> take(long term, List<Long> contacts) {
        inOffice = true;
        return done(loopback.take(
                term,
                contacts.stream()
                        .map(contact -> new CallName(FakeCentre.CUSTOMER, contact))
                        .toList()));
    }

    /** How the centre sees the legs of a call, to be made up for. */
    void settle(long call, SwitchInstruction.Standing... legs) {
        tell(new SwitchInstruction.Settle(call, List.of(legs)));
    }

    /** Somebody calls in; the number of the call. */
    long place() {
        return done(loopback.place(new IncomingCall("01632960123", "01632960010", Map.of())))
                .id();
    }

    /** A call whose caller was answered, and is alone. */
    long scripted() {
        long call = place();
        tell(new SwitchInstruction.Answer(leg(call, 1), Map.of()));
        return call;
    }

    /** A call whose caller and second party, an operator's softphone, hear each other. */
    long conversation() {
        long call = scripted();
        dial(call, 2, "33337", Optional.of(7L));
        tell(new SwitchInstruction.Answer(leg(call, 2), Map.of()));
        bridge(call, 1, 2);
        return call;
    }

    void dial(long call, int leg, String number, Optional<Long> operatorId) {
        tell(new SwitchInstruction.Dial(leg(call, leg), number, operatorId, "01632960123", Map.of()));
    }

    void dialFor(long customerId, long call, int leg, String number) {
        tell(customerId, new SwitchInstruction.Dial(leg(call, leg), number, Optional.empty(), "01632960123", Map.of()));
    }

    void bridge(long call, Integer... legs) {
        tell(new SwitchInstruction.Bridge(
                call, Arrays.stream(legs).map(number -> leg(call, number)).toList()));
    }

    void tell(SwitchInstruction instruction) {
        tell(FakeCentre.CUSTOMER, instruction);
    }

    void tell(long customerId, SwitchInstruction instruction) {
        loopback.carryOut(customerId, instruction, new OrderPlace("orders", orders.incrementAndGet()));
    }

    void turn(Duration time) {
        clock.advance(time);
        alarms.ringDue();
    }

    /** A leg as it is shown. */
    LegView show(long call, int leg) {
        return loopback.call(call).legs().stream()
                .filter(view -> view.leg() == leg)
                .findFirst()
                .orElseThrow();
    }

    List<Heard> heard(long call, int leg) {
        return show(call, leg).heard();
    }

    List<String> told(long call) {
        return centre.told(call);
    }

    static LegId leg(long call, int number) {
        return new LegId(call, number);
    }

    /** The result of a stage that is done already. */
    static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().getNow(null);
    }

    /** Why a stage failed that is done already. */
    static LoopbackException refusal(CompletionStage<?> stage) {
        Throwable[] failure = new Throwable[1];
        stage.whenComplete((done, thrown) -> failure[0] = thrown);
        return (LoopbackException) failure[0];
    }
}
