package io.tandem.telephony.loopback;

import static io.tandem.telephony.loopback.Rig.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.SwitchInstruction.Standing;
import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Room;
import io.tandem.contact.service.OrderPlace;
import io.tandem.telephony.speech.Speech;
import io.tandem.telephony.speech.Synthesiser;
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

/** Calls go on at another node, on one Store, when the one that carried them is gone. */
class TakeoverTest {

    private static final int SECOND = 8_000;

    @TempDir
    private Path folder;

    private Rig old;
    private Rig next;

    @BeforeEach
    void start() {
        old = new Rig(folder);
        next = old.another();
    }

    @Test
    void whoTalksTalksOn() {
        long call = old.conversation();
        old.loopback.atCaller(call, new FarEndAction.Talk("hello"));

        next.take(2, List.of(call));

        assertThat(next.loopback.call(call)).isEqualTo(old.loopback.call(call));
        next.loopback.atPhone("33337", new FarEndAction.Talk("good morning"));
        assertThat(next.heard(call, 1)).containsExactly(Heard.text(2, "good morning"));
        assertThat(next.told(call)).endsWith("heard good morning 2");
    }

    @Test
    void whoIsHeldIsHeldAndCanBeFetchedBack() {
        long call = old.conversation();
        old.tell(new SwitchInstruction.Hold(leg(call, 1)));

        next.take(2, List.of(call));

        assertThat(next.show(call, 1).music()).isTrue();
        next.bridge(call, 1, 2);
        assertThat(next.show(call, 1).hears()).containsExactly(2);
        assertThat(next.show(call, 2).hears()).containsExactly(1);
    }

    @Test
    void aNewBridgeIsNoneOfThoseBefore() {
        long call = old.conversation();
        old.dial(call, 3, "01632960001", Optional.empty());

        next.take(2, List.of(call));
        next.bridge(call, 2, 3);

        assertThat(next.show(call, 1).hears()).isEmpty();
        assertThat(next.show(call, 2).hears()).containsExactly(3);
    }

    @Test
    void whatRingsRingsOnAndCanBePickedUp() {
        long call = old.scripted();
        old.dial(call, 2, "01632960123", Optional.empty());

        next.take(2, List.of(call));

        assertThat(Rig.done(next.loopback.atPhone("01632960123", new FarEndAction.Answer())))
                .as("picked up there")
                .isNotNull();
        assertThat(next.told(call)).containsExactly("alerting 2", "answered 2");
    }

    @Test
    void theNetworkGivesUpRingingWhenItWouldHave() {
        long call = old.scripted();
        old.dial(call, 2, "01632960002", Optional.empty());
        old.clock.advance(Duration.ofSeconds(90));

        next.take(2, List.of(call));
        next.turn(Duration.ofSeconds(29));
        assertThat(next.told(call)).as("before its time").containsExactly("alerting 2");
        next.turn(Duration.ofSeconds(1));

        assertThat(next.told(call)).containsExactly("alerting 2", "failed NO_ANSWER 2");
    }

    @Test
    void aFarEndHangsUpThatWasAboutTo() {
        long call = old.scripted();
        old.dial(call, 2, "01632960005", Optional.empty());
        old.clock.advance(Duration.ofMinutes(1));

        next.take(2, List.of(call));
        next.turn(Duration.ZERO);

        assertThat(next.told(call)).containsExactly("alerting 2", "answered 2", "hungUp 2");
    }

    @Test
    void thoseInARoomHearOneAnotherThere() {
        long one = old.scripted();
        long other = old.scripted();
        Room room = new Room("meeting", false, true, Optional.empty(), Optional.empty());
        old.tell(new SwitchInstruction.JoinRoom(leg(one, 1), room));
        old.tell(new SwitchInstruction.JoinRoom(leg(other, 1), room));

        next.take(2, List.of(one, other));
        next.loopback.atCaller(one, new FarEndAction.Talk("anybody there?"));

        assertThat(next.heard(other, 1))
                .containsExactly(Heard.text(1, "anybody there?").fromCall(one));
        assertThat(next.told(one)).containsExactly("heard anybody there? 1");
    }

    @Test
    void aPromptIsOver() {
        Rig speaking = new Rig(folder, new SlowSpeaker());
        long call = speaking.scripted();
        speaking.tell(new SwitchInstruction.Play(leg(call, 1), 5, List.of(Prompt.text("text"))));
        assertThat(speaking.told(call)).as("it goes on").isEmpty();

        Rig after = speaking.another();
        after.take(2, List.of(call));

        assertThat(after.told(call)).containsExactly("played 5 1");
        after.turn(Duration.ofMinutes(1));
        assertThat(after.told(call)).as("once").hasSize(1);
    }

    @Test
    void aCaptureIsOverWithWhatWasHeard() {
        long call = old.scripted();
        old.tell(new SwitchInstruction.Capture(leg(call, 1), 3, limits()));
        old.clock.advance(Duration.ofSeconds(2));
        old.loopback.atCaller(call, new FarEndAction.Talk("my name is"));

        next.take(2, List.of(call));

        assertThat(next.told(call)).contains("captured 3 PT2S " + call + "-1-3.wav 1");
        assertThat(next.show(call, 1).capturing()).isFalse();
    }

    @Test
    void aCaptureOfNothingIsOverWithNothing() {
        long call = old.scripted();
        old.tell(new SwitchInstruction.Capture(leg(call, 1), 3, limits()));

        next.take(2, List.of(call));

        assertThat(next.told(call)).containsExactly("captured 3 PT0S nothing 1");
    }

    @Test
    void aRecordingGoesOnAndLacksNothing() throws Exception {
        long call = old.conversation();
        old.tell(new SwitchInstruction.StartRecording(call, call));
        old.turn(Duration.ofSeconds(7)); // written to 7 s, which nothing was kept of

        old.clock.advance(Duration.ofSeconds(12));
        next.take(2, List.of(call));
        next.turn(Duration.ofSeconds(1));
        next.tell(new SwitchInstruction.SuspendRecording(call));
        next.turn(Duration.ofSeconds(2));
        next.tell(new SwitchInstruction.StopRecording(call));

        short[] samples = Wav.read(folder.resolve(call + ".wav"));
        assertThat(samples)
                .as("7 s, 12 s without a node, 1 s, and 2 s of silence")
                .hasSize(22 * SECOND);
        Wav.assertSound(samples, 0, 20 * SECOND);
        Wav.assertSilence(samples, 20 * SECOND, 22 * SECOND);
    }

    @Test
    void theNextKnowsWhatWasCarriedOutLast() {
        long call = old.scripted();
        old.dial(call, 2, "33337", Optional.of(7L));
        long ended = old.place();
        old.tell(new SwitchInstruction.HangUp(leg(ended, 1), Map.of()));

        Map<Long, OrderPlace> places = next.take(2, List.of(call, ended, 99L));

        assertThat(places)
                .as("of a call that goes on, and of one that is over; never of one that nobody knows")
                .isEqualTo(Map.of(call, new OrderPlace("orders", 2), ended, new OrderPlace("orders", 3)));
        assertThat(next.loopback.calls(10)).extracting(CallView::id).containsExactly(call);
    }

    @Test
    void aCallThatIsOverIsForgottenAfterAWhile() {
        long call = old.place();
        old.tell(new SwitchInstruction.HangUp(leg(call, 1), Map.of()));
        old.clock.advance(Safekeeping.AFTERLIFE);

        assertThat(next.take(2, List.of(call))).isEmpty();
    }

    @Test
    void whoReturnsAfterAPauseSaysNothingAndForgetsItsCalls() {
        long call = old.scripted();
        old.dial(call, 2, "01632960005", Optional.empty());
        List<String> before = List.copyOf(old.told(call));
        old.inOffice = false;
        old.clock.advance(Duration.ofMinutes(1));
        old.turn(Duration.ZERO);
        assertThat(old.told(call)).as("it may not be the holder any more").isEqualTo(before);

        old.loopback.leave();
        old.turn(Duration.ofMinutes(5));

        assertThat(old.told(call)).isEqualTo(before);
        assertThat(old.loopback.calls(10)).isEmpty();
        assertThat(old.loopback.phone("01632960005").lines()).isEmpty();
        assertThat(old.alarms.size()).as("alarms left").isZero();
    }

    @Test
    void whatWaitedWhileTheHolderWasNotSureIsDone() {
        long call = old.scripted();
        old.inOffice = false;
        old.dial(call, 2, "01632960001", Optional.empty());
        assertThat(old.told(call)).isEmpty();

        old.inOffice = true;
        old.turn(Duration.ofMillis(100));

        assertThat(old.told(call)).containsExactly("alerting 2", "answered 2");
    }

    @Test
    void aFormerHolderKeepsNothingInPlaceOfWhatTheNextKeeps() {
        long call = old.conversation();
        next.take(2, List.of(call));
        next.tell(new SwitchInstruction.Hold(leg(call, 1)));

        old.tell(new SwitchInstruction.HangUp(leg(call, 2), Map.of()));

        Rig third = old.another();
        third.take(3, List.of(call));
        assertThat(third.loopback.call(call).legs()).extracting(LegView::state).containsExactly("held", "talking");
    }

    @Test
    void whoTakesTheCallsBackHasThemAsTheOtherLeftThem() {
        long call = old.conversation();
        old.loopback.leave();
        next.take(2, List.of(call));
        next.tell(new SwitchInstruction.Hold(leg(call, 1)));
        next.loopback.leave();

        old.take(3, List.of(call));

        assertThat(old.show(call, 1).state()).isEqualTo("held");
        assertThat(old.loopback.phone("33337").lines()).hasSize(1);
    }

    @Test
    void legsOfACallThatNobodyKeptAreGone() {
        next.take(2, List.of(5L));
        next.settle(
                5,
                new Standing(leg(5, 1), true, LegState.TALKING),
                new Standing(leg(5, 2), false, LegState.ALERTING),
                new Standing(leg(5, 3), false, LegState.HELD));

        assertThat(next.told(5)).containsExactly("hungUp 1", "failed FAILED 2", "hungUp 3");
        assertThat(next.loopback.calls(10)).as("nothing is left of it").isEmpty();
    }

    @Test
    void reportsThatWereLostAreMade() {
        long call = old.scripted();
        old.dial(call, 2, "01632960123", Optional.empty());
        old.dial(call, 3, "01632960001", Optional.empty());
        old.dial(call, 4, "01632960003", Optional.empty());
        old.dial(call, 5, "01632960001", Optional.empty());
        old.loopback.atPhone("01632960001", new FarEndAction.HangUp());
        int told = old.told(call).size();

        next.take(2, List.of(call));
        next.settle(
                call,
                new Standing(leg(call, 1), true, LegState.TALKING),
                new Standing(leg(call, 2), false, LegState.DIALLING),
                new Standing(leg(call, 3), false, LegState.TALKING),
                new Standing(leg(call, 4), false, LegState.DIALLING),
                new Standing(leg(call, 5), false, LegState.DIALLING));

        assertThat(next.told(call).subList(told, next.told(call).size()))
                .containsExactly("alerting 2", "hungUp 3", "failed BUSY 4", "answered 5");
    }

    @Test
    void whatWasReportedButNotKeptIsMadeUpFor() {
        long call = old.place();
        old.dial(call, 2, "33337", Optional.of(7L));
        old.dial(call, 3, "01632960123", Optional.empty());

        next.take(2, List.of(call));
        next.settle(
                call,
                new Standing(leg(call, 1), true, LegState.TALKING),
                new Standing(leg(call, 2), false, LegState.TALKING));

        assertThat(next.loopback.call(call).legs())
                .as("answered, answered, and no longer wanted")
                .extracting(LegView::state)
                .containsExactly("talking", "talking", "released");
    }

    /** Somebody who speaks and does not come to an end. */
    private static final class SlowSpeaker implements Synthesiser {

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public CompletionStage<Optional<Speech>> speak(Prompt prompt) {
            return new CompletableFuture<>();
        }
    }

    private static CaptureLimits limits() {
        return new CaptureLimits(false, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMinutes(1));
    }
}
