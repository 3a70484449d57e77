package io.tandem.telephony.loopback;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.LegId;
import io.tandem.contact.service.IncomingCall;
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

/** A loopback with a clock that a test turns and a centre that notes what it is told. */
final class Rig {

    static final int MOST_CALLS = 50_000;

    final ManualClock clock = new ManualClock();
    final FakeCentre centre = new FakeCentre();
    final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    final LoopbackSwitch loopback;

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
        loopback = new LoopbackSwitch(
                centre, new RecordingFolder(folder, clock, Duration.ZERO), synthesiser, alarms, executor, mostCalls);
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
        loopback.carryOut(
                customerId,
                new SwitchInstruction.Dial(leg(call, leg), number, Optional.empty(), "01632960123", Map.of()));
    }

    void bridge(long call, Integer... legs) {
        tell(new SwitchInstruction.Bridge(
                call, Arrays.stream(legs).map(number -> leg(call, number)).toList()));
    }

    void tell(SwitchInstruction instruction) {
        loopback.carryOut(FakeCentre.CUSTOMER, instruction);
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
