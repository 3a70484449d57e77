package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction.Capture;
import io.tandem.contact.floor.SwitchInstruction.EndCapture;
import io.tandem.contact.floor.SwitchInstruction.HangUp;
import io.tandem.contact.model.CaptureLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What parties say is kept: five seconds for the first sound, three of silence, a minute at most. */
class CapturesTest {

    private static final CaptureLimits LIMITS =
            new CaptureLimits(true, Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofMinutes(1));
    private static final FarEndAction TALK = new FarEndAction.Talk("hello");
    private static final int SECOND = 8_000;
    private static final int SOUND = 4_000;

    @TempDir
    private Path folder;

    private Rig rig;
    private long call;

    @BeforeEach
    void begin() {
        rig = new Rig(folder);
        call = rig.scripted();
        rig.tell(new Capture(Rig.leg(call, 1), 7, LIMITS));
    }

    @Test
    void aBeepIsHeardFirstIfItIsWanted() {
        long other = rig.scripted();
        rig.tell(new Capture(
                Rig.leg(other, 1), 7, new CaptureLimits(false, Duration.ZERO, Duration.ZERO, Duration.ZERO)));

        assertThat(rig.heard(call, 1)).containsExactly(Heard.beep());
        assertThat(rig.heard(other, 1)).as("not wanted").isEmpty();
        assertThat(rig.show(call, 1).capturing()).as("shown").isTrue();
    }

    @Test
    void whoeverSaysNothingInTimeIsNotKept() {
        rig.turn(Duration.ofMillis(4_999));
        assertThat(rig.told(call)).as("a moment early").isEmpty();

        rig.turn(Duration.ofMillis(1));
        assertThat(rig.told(call)).containsExactly("captured 7 PT0S nothing 1");
        assertThat(rig.show(call, 1).capturing()).isFalse();
        assertThat(folder).as("no file").isEmptyDirectory();
    }

    @Test
    void aSilenceEndsIt() throws Exception {
        rig.turn(Duration.ofSeconds(2));
        rig.loopback.atCaller(call, TALK);
        rig.turn(Duration.ofSeconds(2));
        rig.loopback.atCaller(call, new FarEndAction.Press("1"));
        rig.turn(Duration.ofMillis(2_999));
        assertThat(rig.told(call)).as("a moment early").containsExactly("heard hello 1", "tones 1 1");

        rig.turn(Duration.ofMillis(1));
        assertThat(rig.told(call)).endsWith("captured 7 PT7S " + call + "-1-7.wav 1");
        short[] samples = read(7);
        assertThat(samples).as("from the begin to the end").hasSize(7 * SECOND);
        Wav.assertSilence(samples, 0, 2 * SECOND);
        Wav.assertSound(samples, 2 * SECOND, 2 * SECOND + SOUND);
        Wav.assertSilence(samples, 2 * SECOND + SOUND, 4 * SECOND);
        Wav.assertSound(samples, 4 * SECOND, 4 * SECOND + SOUND);
        Wav.assertSilence(samples, 4 * SECOND + SOUND, 7 * SECOND);
    }

    @Test
    void whoeverGoesOnTalkingIsCutOff() throws Exception {
        for (int i = 0; i < 40; i++) {
            rig.loopback.atCaller(call, TALK);
            rig.turn(Duration.ofSeconds(2));
        }

        assertThat(rig.told(call))
                .filteredOn(told -> told.startsWith("captured"))
                .containsExactly("captured 7 PT1M " + call + "-1-7.wav 1");
        assertThat(read(7)).hasSize(60 * SECOND);
    }

    @Test
    void anAlarmThatIsLateAddsNothing() throws Exception {
        rig.loopback.atCaller(call, TALK);
        rig.turn(Duration.ofMinutes(2));

        assertThat(rig.told(call)).endsWith("captured 7 PT3S " + call + "-1-7.wav 1");
        assertThat(read(7)).hasSize(3 * SECOND);
    }

    @Test
    void whatWasKeptSoFarIsTheResultWhenItIsEnded() throws Exception {
        rig.loopback.atCaller(call, TALK);
        rig.turn(Duration.ofSeconds(1));

        rig.tell(new EndCapture(Rig.leg(call, 1), 6));
        assertThat(rig.told(call)).as("another one ended").containsExactly("heard hello 1");
        rig.tell(new EndCapture(Rig.leg(call, 1), 7));
        rig.tell(new EndCapture(Rig.leg(call, 1), 7));

        assertThat(rig.told(call)).containsExactly("heard hello 1", "captured 7 PT1S " + call + "-1-7.wav 1");
        assertThat(read(7)).hasSize(SECOND);
    }

    @Test
    void aSecondCaptureEndsTheFirst() {
        rig.loopback.atCaller(call, TALK);
        rig.tell(new Capture(Rig.leg(call, 1), 8, LIMITS));

        assertThat(rig.told(call)).containsExactly("heard hello 1", "captured 7 PT0S " + call + "-1-7.wav 1");
        assertThat(rig.show(call, 1).capturing()).as("the second goes on").isTrue();
    }

    @Test
    void whatWasKeptIsToldBeforeTheHangUp() {
        rig.loopback.atCaller(call, TALK);
        rig.turn(Duration.ofSeconds(1));
        rig.loopback.atCaller(call, new FarEndAction.HangUp());

        assertThat(rig.told(call))
                .containsExactly("heard hello 1", "captured 7 PT1S " + call + "-1-7.wav 1", "hungUp 1");
        assertThat(rig.alarms.size()).as("alarms left").isZero();
    }

    @Test
    void aReleaseByCommandEndsIt() {
        rig.tell(new HangUp(Rig.leg(call, 1), Map.of()));

        assertThat(rig.told(call)).containsExactly("captured 7 PT0S nothing 1");
        assertThat(rig.alarms.size()).as("alarms left").isZero();
    }

    @Test
    void aFileThatWasThereIsNotGoneOnWith() throws Exception {
        Files.writeString(folder.resolve(call + "-1-7.wav"), "what was there".repeat(1_000));

        rig.loopback.atCaller(call, TALK);
        rig.turn(Duration.ofSeconds(3));

        assertThat(read(7)).hasSize(3 * SECOND);
    }

    @Test
    void whatCannotBeWrittenIsToldWithoutAFile() throws Exception {
        Rig broken = new Rig(Files.createFile(folder.resolve("a-file")).resolve("below"));
        long other = broken.scripted();
        broken.tell(new Capture(Rig.leg(other, 1), 7, LIMITS));

        broken.loopback.atCaller(other, TALK);
        broken.turn(Duration.ofSeconds(3));

        assertThat(broken.told(other)).endsWith("captured 7 PT3S nothing 1");
    }

    @Test
    void aLimitWithoutMeaningIsBounded() {
        Duration ever = Duration.ofSeconds(Long.MAX_VALUE);
        rig.tell(new Capture(Rig.leg(call, 1), 8, new CaptureLimits(false, ever, ever, ever)));
        rig.loopback.atCaller(call, TALK);
        rig.tell(new EndCapture(Rig.leg(call, 1), 8));

        assertThat(rig.told(call)).endsWith("captured 8 PT0S " + call + "-1-8.wav 1");
    }

    @Test
    void aFinishedCaptureIsFoundByItsName() {
        rig.loopback.atCaller(call, TALK);
        rig.turn(Duration.ofSeconds(3));

        assertThat(rig.loopback.recordedFiles().file(call + "-1-7.wav")).contains(folder.resolve(call + "-1-7.wav"));
    }

    private short[] read(int capture) throws IOException {
        return Wav.read(folder.resolve(call + "-1-" + capture + ".wav"));
    }
}
