package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.service.Arrival;
import io.tandem.contact.service.IncomingCall;
import io.tandem.telephony.loopback.LoopbackException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loopback by REST of a node that does not carry the calls. */
class SwitchboardTest {

    private static final IncomingCall CALL =
            new IncomingCall("01632960123", "01632960010", Map.of("X-Campaign", "spring"));

    @TempDir
    private Path folder;

    private Rig carrier;
    private Rig other;

    @BeforeEach
    void start() {
        carrier = new Rig(folder);
        other = carrier.another();
    }

    @Test
    void aCallPlacedThereRingsHere() {
        CallView placed = Rig.done(other.switchboard.place(CALL));

        assertThat(carrier.centre.incoming()).containsExactly(CALL);
        assertThat(carrier.loopback.call(placed.id())).isEqualTo(placed);
        assertThat(other.loopback.calls(10)).as("carried there").isEmpty();
    }

    @Test
    void callsAndPhonesAreShownAsTheyAre() {
        long call = carrier.conversation();
        carrier.place();

        assertThat(Rig.done(other.switchboard.calls(10))).isEqualTo(carrier.loopback.calls(10));
        assertThat(Rig.done(other.switchboard.calls(1))).hasSize(1);
        assertThat(Rig.done(other.switchboard.call(call))).isEqualTo(carrier.loopback.call(call));
        assertThat(Rig.done(other.switchboard.phone("33337"))).isEqualTo(carrier.loopback.phone("33337"));
    }

    @Test
    void farEndsActHereAndThere() {
        long call = carrier.conversation();

        CallView talked = Rig.done(other.switchboard.atCaller(call, new FarEndAction.Talk("hello")));
        other.switchboard.atPhone("33337", new FarEndAction.Press("1#"));
        carrier.switchboard.atPhone("33337", new FarEndAction.HangUp());

        assertThat(talked.legs().get(1).heard()).containsExactly(Heard.text(1, "hello"));
        assertThat(carrier.told(call)).endsWith("heard hello 1", "tones 1# 2", "hungUp 2");
    }

    @Test
    void refusalsAreTheSame() {
        carrier.centre.decision = call -> CompletableFuture.completedFuture(new Arrival.TurnedAway("nobody is there"));
        carrier.dial(7, 1, "01632960001", Optional.empty());

        assertRefused(other.switchboard.place(CALL), Reason.CONFLICT, "nobody is there");
        assertRefused(other.switchboard.call(5), Reason.UNKNOWN, "There is no call 5");
        assertRefused(
                other.switchboard.atPhone("1", new FarEndAction.Answer()),
                Reason.UNKNOWN,
                "Nothing rings or talks at 1");
        assertRefused(
                other.switchboard.atCaller(7, new FarEndAction.HangUp()),
                Reason.CONFLICT,
                "Call 7 has no caller there");
    }

    @Test
    void whereNobodyCarriesTheCallsTheWaitHasAnEnd() {
        carrier.loopback.leave();
        carrier.inOffice = false;
        CompletionStage<CallView> placed = other.switchboard.place(CALL);
        other.turn(Colleagues.LIMIT.minusMillis(1));
        assertThat(placed.toCompletableFuture()).as("before the limit").isNotDone();

        other.turn(Duration.ofMillis(1));

        assertRefused(placed, Reason.OVERLOAD, "The node that carries the calls did not answer in time");
        carrier.take(2, List.of());
        assertThat(carrier.centre.incoming()).as("too late").isEmpty();
        assertThat(other.alarms.size()).as("alarms left").isZero();
    }

    @Test
    void whileCallsAreTakenOverQuestionsWait() {
        carrier.loopback.leave();
        CompletionStage<CallView> placed = carrier.switchboard.place(CALL);
        CompletionStage<List<CallView>> listed = other.switchboard.calls(10);

        carrier.take(2, List.of());
        carrier.turn(Colleagues.PAUSE);

        assertThat(Rig.done(placed)).isNotNull();
        assertThat(Rig.done(listed)).hasSize(1);
    }

    @Test
    void onlySoManyQuestionsWait() {
        carrier.loopback.leave();
        carrier.inOffice = false;
        for (int i = 0; i < Colleagues.MOST_OPEN; i++) {
            other.switchboard.calls(1);
        }

        assertRefused(
                other.switchboard.calls(1),
                Reason.OVERLOAD,
                "Too many requests wait for the node that carries the calls");
    }

    @Test
    void aRecordingIsFoundByAllNodesWhenItIsOver() {
        LoopbackFiles files = new LoopbackFiles(other.loopback, other.switchboard);
        long call = carrier.conversation();
        String name = files.ofContact(call);
        carrier.tell(new SwitchInstruction.StartRecording(call, call));
        carrier.turn(Duration.ofSeconds(5));
        assertThat(files.file(name)).as("while it goes on").isEmpty();

        carrier.tell(new SwitchInstruction.StopRecording(call));

        assertThat(files.file(name)).contains(folder.resolve(name));
        assertThat(files.file("../" + name)).as("nothing else").isEmpty();
    }

    private static void assertRefused(CompletionStage<?> stage, Reason reason, String message) {
        LoopbackException refusal = Rig.refusal(stage);
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
