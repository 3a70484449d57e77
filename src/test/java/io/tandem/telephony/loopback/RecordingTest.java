package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.SwitchInstruction.ResumeRecording;
import io.tandem.contact.floor.SwitchInstruction.StartRecording;
import io.tandem.contact.floor.SwitchInstruction.StopRecording;
import io.tandem.contact.floor.SwitchInstruction.SuspendRecording;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

    private static final int SECOND = 8_000;

    @TempDir
    private Path parent;

    private Path folder;
    private Rig rig;
    private long call;

    @BeforeEach
    void begin() {
        folder = parent.resolve("data/recordings");
        rig = new Rig(folder);
        call = rig.conversation();
        rig.tell(new StartRecording(call, call));
    }

    @Test
    void aRecordingIsAsLongAsTheCallItRecords() throws Exception {
        rig.turn(Duration.ofMillis(2_500));
        rig.tell(new StopRecording(call));
        rig.turn(Duration.ofSeconds(9));

        short[] samples = read();
        assertThat(samples).as("two and a half seconds").hasSize(20_000);
        Wav.assertSound(samples, 0, 20_000);
    }

    @Test
    void silenceIsRecordedExactlyWhileSuspended() throws Exception {
        rig.turn(Duration.ofSeconds(2));
        rig.tell(new SuspendRecording(call));
        assertThat(rig.loopback.call(call).recording()).as("as shown").isEqualTo("suspended");
        rig.turn(Duration.ofMillis(12_345));
        rig.tell(new ResumeRecording(call));
        rig.turn(Duration.ofSeconds(1));
        rig.tell(new StopRecording(call));

        short[] samples = read();
        int resumed = 2 * SECOND + 12_345 * 8;
        assertThat(samples).as("nothing is left out").hasSize(resumed + SECOND);
        Wav.assertSound(samples, 0, 2 * SECOND);
        Wav.assertSilence(samples, 2 * SECOND, resumed);
        Wav.assertSound(samples, resumed, resumed + SECOND);
    }

    @Test
    void silenceIsRecordedWhileNobodyHearsAnother() throws Exception {
        rig.turn(Duration.ofSeconds(1));
        rig.tell(new SwitchInstruction.Hold(Rig.leg(call, 1)));
        rig.turn(Duration.ofSeconds(1));
        rig.bridge(call, 1, 2);
        rig.turn(Duration.ofSeconds(1));
        rig.tell(new StopRecording(call));

        short[] samples = read();
        Wav.assertSound(samples, 0, SECOND);
        Wav.assertSilence(samples, SECOND, 2 * SECOND);
        Wav.assertSound(samples, 2 * SECOND, 3 * SECOND);
    }

    @Test
    void theEndOfTheCallEndsItsRecording() throws Exception {
        rig.turn(Duration.ofSeconds(1));
        rig.loopback.atCaller(call, new FarEndAction.HangUp());
        rig.turn(Duration.ofSeconds(1));
        rig.tell(new SwitchInstruction.HangUp(Rig.leg(call, 2), Map.of()));
        rig.turn(Duration.ofMinutes(1));

        short[] samples = read();
        assertThat(samples).hasSize(2 * SECOND);
        Wav.assertSound(samples, 0, SECOND);
        Wav.assertSilence(samples, SECOND, 2 * SECOND);
        assertThat(rig.alarms.size()).as("nothing is left to be written").isZero();
    }

    @Test
    void aSecondStartGoesOnWithTheSameFile() throws Exception {
        rig.turn(Duration.ofSeconds(1));
        rig.tell(new StopRecording(call));
        rig.turn(Duration.ofSeconds(7));
        rig.tell(new StartRecording(call, call));
        rig.turn(Duration.ofSeconds(1));
        rig.tell(new StopRecording(call));

        assertThat(read()).as("what lies between is not recorded").hasSize(2 * SECOND);
    }

    @Test
    void whatHasPassedCanBeHeardWhileTheCallGoesOn() throws Exception {
        rig.turn(Duration.ofSeconds(5));
        assertThat(read()).as("after the first piece").hasSize(5 * SECOND);

        rig.turn(Duration.ofSeconds(5));
        assertThat(read()).as("after the second").hasSize(10 * SECOND);
    }

    @Test
    void aRecordingThatIsTooLongGetsNoLonger() throws Exception {
        rig.tell(new StopRecording(call));
        // A hole in a file costs no space, so that the test need not write for hours.
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve(call + ".wav").toFile(), "rw")) {
            file.setLength(44 + 2 * (Recording.MOST_SAMPLES - SECOND));
        }
        rig.tell(new StartRecording(call, call));
        rig.turn(Duration.ofSeconds(5));
        rig.tell(new StopRecording(call));

        assertThat(Files.size(folder.resolve(call + ".wav")))
                .as("a second more, and not five")
                .isEqualTo(44 + 2 * Recording.MOST_SAMPLES);
    }

    @Test
    void aClockThatIsSetBackAddsNothing() throws Exception {
        rig.turn(Duration.ofSeconds(2));
        rig.tell(new SuspendRecording(call));
        rig.clock.advance(Duration.ofSeconds(-1));
        rig.tell(new ResumeRecording(call));
        rig.clock.advance(Duration.ofSeconds(2));
        rig.tell(new StopRecording(call));

        assertThat(read()).hasSize(3 * SECOND);
    }

    @Test
    void nobodyElseCanReadARecording() throws Exception {
        rig.tell(new StopRecording(call));
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .as("folder")
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(call + ".wav"))))
                    .as("file")
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aCallGoesOnWithoutARecordingThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(parent.resolve("a-file"));
        Rig broken = new Rig(file.resolve("below"));
        long other = broken.conversation();

        broken.tell(new StartRecording(other, other));
        broken.turn(Duration.ofSeconds(5));
        broken.loopback.atCaller(other, new FarEndAction.Talk("still here"));

        assertThat(broken.heard(other, 2)).containsExactly(Heard.text(1, "still here"));
    }

    @Test
    void aRecordingIsFoundWhenItIsOver() {
        String name = rig.loopback.recordedFiles().ofContact(call);
        rig.turn(Duration.ofSeconds(1));
        assertThat(rig.loopback.recordedFiles().file(name))
                .as("while it goes on")
                .isEmpty();

        rig.tell(new StopRecording(call));

        assertThat(rig.loopback.recordedFiles().file(name)).contains(folder.resolve(name));
    }

    @Test
    void whoeverAsksForARecordingWaitsForItsEnd() throws Exception {
        RecordingFolder patient = new RecordingFolder(folder, rig.clock, Duration.ofMinutes(1));
        Recording recording = patient.begin(5);
        CompletableFuture<Optional<Path>> asked = CompletableFuture.supplyAsync(() -> patient.file("5.wav"));

        recording.flush();
        recording.finish();

        assertThat(asked.get(1, TimeUnit.MINUTES)).contains(folder.resolve("5.wav"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6.wav", "..", "../secret.wav", "1/2.wav", "1.wav/", "1.txt", "1-2.wav", "5-1-2.wav"})
    void nothingElseIsFound(String name) throws Exception {
        Files.createFile(parent.resolve("data/secret.wav"));
        Files.createFile(folder.resolve("1.txt"));

        assertThat(rig.loopback.recordedFiles().file(name)).isEmpty();
    }

    @Test
    void theServersOutputFolderIsFilledIn() {
        assertThat(RecordingFolder.resolve("${server.output.dir}/data/recordings", Optional.of("output")))
                .isEqualTo(Path.of("output/data/recordings"));
        assertThat(RecordingFolder.resolve("${server.output.dir}/data/recordings", Optional.empty()))
                .as("the working directory, if it is not known")
                .isEqualTo(Path.of("./data/recordings"));
        assertThat(RecordingFolder.resolve("/recordings", Optional.of("output")))
                .isEqualTo(Path.of("/recordings"));
    }

    private short[] read() throws IOException {
        return Wav.read(folder.resolve(call + ".wav"));
    }
}
