package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.SwitchInstruction.Answer;
import io.tandem.contact.floor.SwitchInstruction.HangUp;
import io.tandem.contact.floor.SwitchInstruction.Hold;
import io.tandem.contact.floor.SwitchInstruction.Play;
import io.tandem.contact.floor.SwitchInstruction.Redirect;
import io.tandem.contact.floor.SwitchInstruction.SendTones;
import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Room;
import io.tandem.contact.service.IncomingCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstructionsTest {

    private static final CaptureLimits LIMITS = new CaptureLimits(false, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    private static final Room ROOM = new Room("tea", false, true, Optional.empty(), Optional.empty());
    private static final FarEndAction HANG_UP = new FarEndAction.HangUp();

    @TempDir
    private Path folder;

    private Rig rig;

    @BeforeEach
    void begin() {
        rig = new Rig(folder);
    }

    @Test
    void aCallersAnswerIsNotReportedSinceTheCentreGaveIt() {
        long call = rig.place();
        assertThat(rig.show(call, 1).state()).as("before").isEqualTo("alerting");

        rig.tell(new Answer(Rig.leg(call, 1), Map.of()));

        assertThat(rig.show(call, 1).state()).as("after").isEqualTo("talking");
        assertThat(rig.told(call)).isEmpty();
    }

    @Test
    void aSoftphoneAnswersByCommand() {
        long call = rig.place();
        rig.dial(call, 2, "33337", Optional.of(7L));

        rig.tell(new Answer(Rig.leg(call, 2), Map.of()));
        rig.tell(new Answer(Rig.leg(call, 2), Map.of()));

        assertThat(rig.told(call)).as("once, although told twice").containsExactly("alerting 2", "answered 2");
        assertThat(rig.show(call, 2).operatorId()).isEqualTo(7L);
        assertThat(rig.show(call, 2).shown()).as("number shown to the operator").isEqualTo("01632960123");
    }

    @Test
    void partiesOnABridgeHearEachOther() {
        long call = rig.conversation();
        assertThat(rig.show(call, 1).hears()).containsExactly(2);

        rig.loopback.atCaller(call, new FarEndAction.Talk("hello"));
        rig.loopback.atPhone("33337", new FarEndAction.Talk("good day"));

        assertThat(rig.heard(call, 2)).as("by the operator").containsExactly(Heard.text(1, "hello"));
        assertThat(rig.heard(call, 1)).as("by the caller").containsExactly(Heard.text(2, "good day"));
    }

    @Test
    void threeOnABridgeAllHearOneAnother() {
        long call = rig.conversation();
        rig.dial(call, 3, "01632960001", Optional.empty());
        rig.bridge(call, 1, 2, 3);

        rig.loopback.atPhone("01632960001", new FarEndAction.Talk("hello all"));

        assertThat(rig.heard(call, 1)).containsExactly(Heard.text(3, "hello all"));
        assertThat(rig.heard(call, 2)).containsExactly(Heard.text(3, "hello all"));
        assertThat(rig.heard(call, 3)).as("nobody hears himself").isEmpty();
    }

    @Test
    void aNewBridgeTakesPartiesFromTheOldOne() {
        long call = rig.conversation();
        rig.dial(call, 3, "01632960001", Optional.empty());
        rig.tell(new Hold(Rig.leg(call, 1)));
        rig.bridge(call, 2, 3);

        rig.loopback.atPhone("33337", new FarEndAction.Talk("about the caller"));

        assertThat(rig.heard(call, 3)).containsExactly(Heard.text(2, "about the caller"));
        assertThat(rig.heard(call, 1)).as("the caller, on hold").isEmpty();
        assertThat(rig.show(call, 1).hears()).isEmpty();
    }

    @Test
    void aHeldPartyHearsMusicAndIsNotHeard() {
        long call = rig.conversation();

        rig.tell(new Hold(Rig.leg(call, 1)));
        rig.loopback.atCaller(call, new FarEndAction.Talk("anybody there?"));
        rig.loopback.atPhone("33337", new FarEndAction.Talk("one moment"));

        assertThat(rig.show(call, 1)).matches(LegView::music, "hears music");
        assertThat(rig.show(call, 1).state()).isEqualTo("held");
        assertThat(rig.heard(call, 1)).as("caller").isEmpty();
        assertThat(rig.heard(call, 2)).as("operator").isEmpty();
    }

    @Test
    void aCallerAloneIsFetchedBackFromHold() {
        long call = rig.place();
        rig.tell(new Answer(Rig.leg(call, 1), Map.of()));
        rig.tell(new Hold(Rig.leg(call, 1)));

        rig.bridge(call, 1);

        assertThat(rig.show(call, 1).state()).isEqualTo("talking");
        assertThat(rig.show(call, 1).music()).isFalse();
    }

    @Test
    void keysPressedByAFarEndAreReportedAndHeard() {
        long call = rig.conversation();

        rig.loopback.atCaller(call, new FarEndAction.Press("12#"));
        rig.loopback.atPhone("33337", new FarEndAction.Press("*a"));

        assertThat(rig.told(call)).endsWith("tones 12# 1", "tones *A 2");
        assertThat(rig.heard(call, 2)).containsExactly(Heard.tones(1, "12#"));
        assertThat(rig.heard(call, 1)).containsExactly(Heard.tones(2, "*A"));
    }

    @Test
    void keysOfAHeldPartyAreReportedAndNotHeard() {
        long call = rig.conversation();
        rig.tell(new Hold(Rig.leg(call, 1)));

        rig.loopback.atCaller(call, new FarEndAction.Press("1"));

        assertThat(rig.told(call)).endsWith("tones 1 1");
        assertThat(rig.heard(call, 2)).isEmpty();
    }

    @Test
    void tonesSentForAnOperatorAreHeardByTheOthersAndNotReported() {
        long call = rig.conversation();
        List<String> before = List.copyOf(rig.told(call));

        rig.tell(new SendTones(Rig.leg(call, 2), "42"));

        assertThat(rig.heard(call, 1)).containsExactly(Heard.tones(2, "42"));
        assertThat(rig.told(call)).isEqualTo(before);
    }

    @Test
    void aPromptIsHeardByItsPartyAlone() {
        long call = rig.conversation();

        rig.tell(new Play(Rig.leg(call, 1), 1, List.of(Prompt.text("Please wait"))));

        assertThat(rig.heard(call, 1)).containsExactly(Heard.prompt("Please wait"));
        assertThat(rig.heard(call, 2)).isEmpty();
    }

    @Test
    void promptsAreOverAtOnceOneAfterTheOther() {
        long call = rig.scripted();
        Prompt sound = new Prompt(Prompt.Kind.AUDIO, "http://example.com/a.wav", "");
        Prompt spoken = new Prompt(Prompt.Kind.SSML, "<speak>Hello</speak>", "Kate");

        rig.tell(new Play(Rig.leg(call, 1), 5, List.of(Prompt.text("Hello"), sound, Prompt.text(""), spoken)));
        rig.tell(new SwitchInstruction.StopPlaying(Rig.leg(call, 1), 5));

        assertThat(rig.heard(call, 1))
                .containsExactly(
                        Heard.prompt("Hello"),
                        Heard.prompt("http://example.com/a.wav"),
                        Heard.beep(),
                        Heard.prompt("<speak>Hello</speak>"));
        assertThat(rig.told(call)).containsExactly("played 5 1");
    }

    @Test
    void whatAPartySaysIsUnderstoodWhetherOrNotAnybodyHearsIt() {
        long call = rig.scripted();

        rig.loopback.atCaller(call, new FarEndAction.Talk("two tickets"));

        assertThat(rig.told(call)).containsExactly("heard two tickets 1");
    }

    @ParameterizedTest
    @CsvSource({
        "01632 960123, true",
        "sip:somebody@example.com, true",
        "01632 960003, false",
        "01632 960004, false",
        "'', false"
    })
    void aCallerWhoRingsIsSentElsewhereIfThatCanBeReached(String address, boolean done) {
        long call = rig.place();

        rig.tell(new Redirect(Rig.leg(call, 1), address));

        assertThat(rig.told(call)).containsExactly("redirected " + done + " 1");
        assertThat(rig.loopback.call(call).live()).as("is there").isEqualTo(!done);
        assertThat(rig.show(call, 1).redirectedTo()).as("as shown").isEqualTo(done ? address : null);
    }

    @Test
    void aCallerWhoWasAnsweredIsNotSentElsewhere() {
        long call = rig.scripted();

        rig.tell(new Redirect(Rig.leg(call, 1), "01632960123"));

        assertThat(rig.told(call)).containsExactly("redirected false 1");
        assertThat(rig.show(call, 1).state()).isEqualTo("talking");
    }

    @Test
    void headersAreShownWithTheLegTheyWereGivenFor() {
        long call = rig.place();
        rig.tell(new Answer(Rig.leg(call, 1), Map.of("X-Answer", "1")));
        rig.tell(new SwitchInstruction.Dial(
                Rig.leg(call, 2), "01632960001", Optional.empty(), "01632960123", Map.of("X-Call", "2")));
        rig.tell(new HangUp(Rig.leg(call, 1), Map.of("X-Release", "3")));

        assertThat(rig.show(call, 1).headers()).isEqualTo(Map.of("X-Answer", "1", "X-Release", "3"));
        assertThat(rig.show(call, 2).headers()).isEqualTo(Map.of("X-Call", "2"));
    }

    @Test
    void aLegHungUpByCommandIsNotReported() {
        long call = rig.conversation();
        List<String> before = List.copyOf(rig.told(call));

        rig.tell(new HangUp(Rig.leg(call, 2), Map.of()));
        rig.tell(new HangUp(Rig.leg(call, 2), Map.of()));

        assertThat(rig.told(call)).isEqualTo(before);
        assertThat(rig.show(call, 2).cause()).isEqualTo("released");
        assertThat(rig.show(call, 1).hears()).as("the caller is alone").isEmpty();
    }

    @Test
    void theCallerHangsUp() {
        long call = rig.conversation();

        rig.loopback.atCaller(call, HANG_UP);

        assertThat(rig.told(call)).endsWith("hungUp 1");
        assertThat(Rig.refusal(rig.loopback.atCaller(call, HANG_UP)).reason())
                .as("a second time")
                .isEqualTo(LoopbackException.Reason.CONFLICT);
    }

    @Test
    void aCallerWhoGivesUpBeforeTheAnswerHasHungUp() {
        long call = rig.place();

        rig.loopback.atCaller(call, HANG_UP);

        assertThat(rig.told(call)).containsExactly("hungUp 1");
        assertThat(rig.loopback.call(call).live()).isFalse();
    }

    @Test
    void theOperatorHangsUp() {
        long call = rig.conversation();

        rig.loopback.atPhone("33337", HANG_UP);

        assertThat(rig.told(call)).endsWith("hungUp 2");
        assertThat(rig.loopback.call(call).live())
                .as("the caller is still there")
                .isTrue();
    }

    static Stream<SwitchInstruction> instructionsForALeg() {
        return Stream.of(
                new Answer(Rig.leg(900, 3), Map.of()),
                new Hold(Rig.leg(900, 3)),
                new SwitchInstruction.Bridge(900, List.of(Rig.leg(900, 3))),
                new SendTones(Rig.leg(900, 3), "1"),
                new Redirect(Rig.leg(900, 3), "01632960123"),
                new SwitchInstruction.Capture(Rig.leg(900, 3), 1, LIMITS),
                new SwitchInstruction.JoinRoom(Rig.leg(900, 3), ROOM),
                new Play(Rig.leg(900, 3), 1, List.of(Prompt.text("hello"))));
    }

    @ParameterizedTest
    @MethodSource("instructionsForALeg")
    void aLegThisNodeKnowsNothingOfIsReportedGone(SwitchInstruction instruction) {
        rig.tell(instruction);

        assertThat(rig.told(900)).containsExactly("hungUp 3");
    }

    static Stream<SwitchInstruction> instructionsWithoutNeed() {
        return Stream.of(
                new HangUp(Rig.leg(900, 3), Map.of()),
                new SwitchInstruction.StopPlaying(Rig.leg(900, 3), 1),
                new SwitchInstruction.EndCapture(Rig.leg(900, 3), 1),
                new SwitchInstruction.LeaveRoom(Rig.leg(900, 3)),
                new SwitchInstruction.StartRecording(900, 900),
                new SwitchInstruction.SuspendRecording(900),
                new SwitchInstruction.ResumeRecording(900),
                new SwitchInstruction.StopRecording(900));
    }

    @ParameterizedTest
    @MethodSource("instructionsWithoutNeed")
    void whatEndsAtAnUnknownCallIsWithoutEffect(SwitchInstruction instruction) {
        rig.tell(instruction);

        assertThat(rig.told(900)).isEmpty();
        assertThat(rig.loopback.calls(10)).isEmpty();
    }

    @Test
    void aLegThatRingsCannotBeHeldAndFails() {
        rig.dial(5, 1, "01632960123", Optional.empty());

        rig.tell(new Hold(Rig.leg(5, 1)));

        assertThat(rig.told(5)).containsExactly("alerting 1", "failed FAILED 1");
    }

    @Test
    void anInstructionForALegThatIsGoneIsLeftUndone() {
        long call = rig.conversation();
        rig.loopback.atPhone("33337", HANG_UP);
        List<String> before = List.copyOf(rig.told(call));

        rig.bridge(call, 1, 2);
        rig.tell(new Hold(Rig.leg(call, 2)));

        assertThat(rig.told(call)).as("it was told before").isEqualTo(before);
        assertThat(rig.show(call, 1).state()).isEqualTo("talking");
    }

    @Test
    void aCallThatIsOverComesBackWithAnotherLeg() {
        rig.dial(5, 1, "01632960003", Optional.empty());
        rig.dial(5, 2, "01632960001", Optional.empty());

        assertThat(rig.told(5)).containsExactly("failed BUSY 1", "alerting 2", "answered 2");
        assertThat(rig.loopback.call(5).live()).isTrue();
    }

    @Test
    void aCentreThatFailsDoesNotFailTheSwitch() {
        Rig broken = new Rig(folder, Runnable::run, 10);
        broken.centre.decision = call -> {
            throw new IllegalStateException("on purpose");
        };

        assertThat(Rig.refusal(broken.loopback.place(new IncomingCall("1", "2", Map.of())))
                        .reason())
                .isEqualTo(LoopbackException.Reason.OVERLOAD);
        assertThatCode(() -> broken.dial(1, 1, "01632960001", Optional.empty())).doesNotThrowAnyException();
    }
}
