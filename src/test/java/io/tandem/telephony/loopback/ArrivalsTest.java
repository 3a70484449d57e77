package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.service.Arrival;
import io.tandem.contact.service.IncomingCall;
import io.tandem.telephony.loopback.LoopbackException.Reason;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {

    private static final IncomingCall CALL = new IncomingCall("01632960123", "01632960010", Map.of());

    @TempDir
    private Path folder;

    @Test
    void aCallThatIsTakenRings() {
        Rig rig = new Rig(folder);

        CallView call = Rig.done(rig.loopback.place(CALL));

        assertThat(rig.centre.incoming()).containsExactly(CALL);
        assertThat(call.customerId()).isEqualTo(FakeCentre.CUSTOMER);
        assertThat(call.legs()).extracting(LegView::state).containsExactly("alerting");
        assertThat(call.legs()).extracting(LegView::farEnd).containsExactly("caller");
    }

    @Test
    void aCallThatIsTurnedAwayIsRefusedWithTheReason() {
        Rig rig = new Rig(folder);
        rig.centre.decision = call -> CompletableFuture.completedFuture(new Arrival.TurnedAway("nobody is there"));

        LoopbackException refusal = Rig.refusal(rig.loopback.place(CALL));

        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(refusal).hasMessage("nobody is there");
        assertThat(rig.loopback.calls(10)).isEmpty();
    }

    @Test
    void instructionsThatOvertakeTheArrivalWaitForIt() {
        Rig rig = new Rig(folder);
        CompletableFuture<Arrival> decision = new CompletableFuture<>();
        rig.centre.decision = call -> decision;
        CompletionStage<CallView> placed = rig.loopback.place(CALL);

        rig.tell(new SwitchInstruction.Answer(Rig.leg(1, 1), Map.of()));
        rig.dial(1, 2, "01632960001", Optional.empty());
        rig.bridge(1, 1, 2);
        assertThat(rig.told(1)).as("nothing is done before the caller is known").isEmpty();
        decision.complete(rig.centre.take());

        assertThat(Rig.done(placed).legs())
                .as("as it came in")
                .extracting(LegView::state)
                .containsExactly("alerting");
        assertThat(rig.told(1)).containsExactly("alerting 2", "answered 2");
        assertThat(rig.show(1, 1).hears()).as("the caller is bridged").containsExactly(2);
    }

    @Test
    void instructionsForACallThatNeverArrivesWaitNoLongerThanItsCaller() {
        Rig rig = new Rig(folder);
        rig.centre.decision = call -> new CompletableFuture<>();
        rig.loopback.place(CALL);
        rig.tell(new SwitchInstruction.Answer(Rig.leg(1, 1), Map.of()));

        rig.turn(Arrivals.PATIENCE);

        assertThat(rig.told(1)).as("no such leg").containsExactly("hungUp 1");
    }

    @Test
    void aCallTakenTooLateIsHungUp() {
        Rig rig = new Rig(folder);
        CompletableFuture<Arrival> decision = new CompletableFuture<>();
        rig.centre.decision = call -> decision;
        CompletionStage<CallView> placed = rig.loopback.place(CALL);

        rig.turn(Arrivals.PATIENCE);
        decision.complete(rig.centre.take());

        assertThat(Rig.refusal(placed).reason()).isEqualTo(Reason.OVERLOAD);
        assertThat(rig.told(1)).containsExactly("hungUp 1");
    }

    @Test
    void moreCallsThanAllowedAreRefused() {
        Rig rig = new Rig(folder, Runnable::run, 2);
        long first = rig.place();
        rig.place();

        assertThat(Rig.refusal(rig.loopback.place(CALL)).reason()).as("a third").isEqualTo(Reason.OVERLOAD);
        rig.dial(99, 1, "01632960001", Optional.empty());
        assertThat(rig.told(99)).as("a third, outbound").containsExactly("failed FAILED 1");

        rig.loopback.atCaller(first, new FarEndAction.HangUp());
        assertThat(rig.place()).as("there is room again").isPositive();
    }
}
