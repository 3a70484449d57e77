package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.wire.Action.UploadStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recording and conferences (spec 6.6, 6.7, 6.9), and what they come to (spec 4.5). */
class MediaTest {

    private static final String HANDLERS =
            ",{'on':{'event':'continue','next':'/c'}},{'on':{'event':'incomplete','next':'/i'}}"
                    + ",{'on':{'event':'hangup','next':'/h'}},{'on':{'event':'exit','next':'/x'}}";

    private static Scene recording(String more) {
        return Scene.answeredCall()
                .document("{'record':{'name':'r','url':'https://a.example/r'" + more + "}}" + HANDLERS);
    }

    private static Input done(long operation) {
        return new Input.RecordingDone(operation, Duration.ofMillis(1500), Optional.empty(), UploadStatus.SUCCESS);
    }

    @Test
    void recordingBeginsAfterThePrompt() {
        Scene scene = recording(",'say':{'value':'Speak'}");
        assertThat(scene.done()).as("at first").isEqualTo("speak Speak");
        assertThat(scene.said().done()).as("then").isEqualTo("Record");

        scene.report(MediaTest::done);
        assertThat(scene.done()).as("at its end").isEqualTo("post /c");
        assertThat(scene.action().toString())
                .as("its result")
                .isEqualTo("{\"name\":\"r\",\"attempts\":1,\"disposition\":\"SUCCESS\",\"duration\":1500,"
                        + "\"url\":\"https://a.example/r\",\"uploadStatus\":\"success\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"true | Stop, Record", "false | -"})
    void keysStopThePromptWithBargein(boolean bargein, String done) {
        Scene scene = recording(",'say':{'value':'Speak'},'bargein':" + bargein).pressed("1");

        assertThat(scene.done()).as("bargein %s", bargein).isEqualTo(done.equals("-") ? "" : done);
    }

    @Test
    void theTerminatorEndsARecording() {
        Scene scene = recording(",'choices':{'terminator':'#'}");
        assertThat(scene.pressed("1").done()).as("another key").isEmpty();
        assertThat(scene.pressed("#").done()).as("the terminator").isEqualTo("FinishRecord");
        assertThat(scene.pressed("#").done()).as("the terminator again").isEmpty();

        scene.report(MediaTest::done);
        for (String field : new String[] {"interpretation", "utterance", "concept", "value"}) {
            assertThat(scene.action().getString(field)).as(field).isEqualTo("#");
        }
    }

    @Test
    void silenceIsTriedAgain() {
        Scene scene = recording(",'attempts':2,'say':[{'value':'Hello?','event':'timeout'},{'value':'Speak'}]")
                .said();
        assertThat(scene.report(Input.RecordingSilent::new).done())
                .as("the second attempt")
                .isEqualTo("speak Hello? + Speak");

        scene.said().report(Input.RecordingSilent::new);
        assertThat(scene.done()).as("after the last").isEqualTo("post /i");
        assertThat(scene.action().getString("disposition")).as("disposition").isEqualTo("TIMEOUT");
        assertThat(scene.action().getInt("attempts")).as("attempts").isEqualTo(2);
    }

    @Test
    void hangingUpEndsARecordingToo() {
        Scene scene = recording("").disconnected();

        assertThat(scene.done()).as("at the hangup").isEqualTo("FinishRecord, post /h");
        assertThat(scene.result().getBoolean("complete")).as("complete").isTrue();
        assertThat(scene.action().toString())
                .as("its result (spec 4.5)")
                .isEqualTo(
                        "{\"name\":\"r\",\"attempts\":1,\"disposition\":\"SUCCESS\",\"url\":\"https://a.example/r\"}");
    }

    @Test
    void hangingUpBeforeARecordingLeavesNone() {
        Scene scene = recording(",'say':{'value':'Speak'}").disconnected();

        assertThat(scene.done()).as("during the prompt").isEqualTo("Stop, post /h");
        assertThat(scene.result().containsKey("actions")).as("actions").isFalse();
    }

    @Test
    void aSignalKeepsWhatIsRecorded() {
        Scene scene = recording("").signalled("exit");

        assertThat(scene.done()).as("at the signal").isEqualTo("FinishRecord, post /x");
        assertThat(scene.action().getString("url")).as("url").isEqualTo("https://a.example/r");
    }

    @Test
    void recordingTheCallGoesOnBesideTheSteps() {
        Scene scene = Scene.answeredCall()
                .document("{'startRecording':{'url':'https://a.example/r'}},{'wait':{'milliseconds':500}},"
                        + "{'stopRecording':null}" + HANDLERS);
        assertThat(scene.done()).as("at first").isEqualTo("StartRecording, timer 0.5");

        assertThat(scene.timeOver().done()).as("then").isEqualTo("StopRecording, post /c");
        assertThat(scene.result().containsKey("actions")).as("actions").isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ended  | post /c       | SUCCESS",
                "failed | post /i       | FAILED",
                "key    | Stop, post /c | SUCCESS",
                "signal | Stop, post /x | EXTERNAL_EVENT",
                "hangup | Stop, post /h | SUCCESS"
            })
    void conferencesTellHowLongTheyTook(String how, String done, String disposition) {
        Scene scene = Scene.answeredCall().document("{'conference':{'name':'k','id':'1','terminator':'#'}}" + HANDLERS);
        assertThat(scene.done()).as("at first").isEqualTo("Conference");
        scene.after(28);
        switch (how) {
            case "ended" -> scene.report(Input.ConferenceEnded::new);
            case "failed" -> scene.report(Input.ConferenceFailed::new);
            case "key" -> scene.pressed("1#");
            case "signal" -> scene.signalled("exit");
            default -> scene.disconnected();
        }

        assertThat(scene.done()).as("at the end").isEqualTo(done);
        assertThat(scene.action().toString())
                .as("its result")
                .isEqualTo("{\"name\":\"k\",\"duration\":28,\"disposition\":\"" + disposition + "\"}");
    }
}
