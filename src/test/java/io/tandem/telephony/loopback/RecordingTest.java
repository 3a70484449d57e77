package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.floor.SwitchInstruction.ResumeRecording;
import io.tandem.contact.floor.SwitchInstruction.StartRecording;
import io.tandem.contact.floor.SwitchInstruction.StopRecording;
import io.tandem.contact.floor.SwitchInstruction.SuspendRecording;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertSound(samples, 0, 20_000);
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
        assertSound(samples, 0, 2 * SECOND);
        assertSilence(samples, 2 * SECOND, resumed);
        assertSound(samples, resumed, resumed + SECOND);
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
        assertSound(samples, 0, SECOND);
        assertSilence(samples, SECOND, 2 * SECOND);
        assertSound(samples, 2 * SECOND, 3 * SECOND);
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
        assertSound(samples, 0, SECOND);
        assertSilence(samples, SECOND, 2 * SECOND);
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
    void theServersOutputFolderIsFilledIn() {
        assertThat(RecordingFolder.resolve("${server.output.dir}/data/recordings", Optional.of("/srv/out")))
                .isEqualTo(Path.of("/srv/out/data/recordings"));
        assertThat(RecordingFolder.resolve("${server.output.dir}/data/recordings", Optional.empty()))
                .as("the working directory, if it is not known")
                .isEqualTo(Path.of("./data/recordings"));
        assertThat(RecordingFolder.resolve("/recordings", Optional.of("/srv/out")))
                .isEqualTo(Path.of("/recordings"));
    }

    private short[] read() throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream audio =
                AudioSystem.getAudioInputStream(folder.resolve(call + ".wav").toFile())) {
            AudioFormat format = audio.getFormat();
            assertThat(format.getSampleRate()).as("samples a second").isEqualTo(8_000f);
            assertThat(format.getSampleSizeInBits()).as("bits").isEqualTo(16);
            assertThat(format.getChannels()).as("channels").isEqualTo(1);
            byte[] bytes = audio.readAllBytes();
            assertThat(audio.getFrameLength()).as("length in the header").isEqualTo(bytes.length / 2);
            short[] samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }

    private static void assertSound(short[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            if (samples[i] == 0) {
                throw new AssertionError("sample " + i + " should sound, from " + from + " to " + to);
            }
        }
    }

    private static void assertSilence(short[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            if (samples[i] != 0) {
                throw new AssertionError("sample " + i + " should be silent, from " + from + " to " + to);
            }
        }
    }
}
