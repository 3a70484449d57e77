package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.tandem.tropo.wire.Disposition;
import io.tandem.tropo.wire.UserType;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Transfers (spec 6.8), and what they come to (spec 4.5). */
class TransferTest {

    private static final String HANDLERS =
            ",{'on':{'event':'continue','next':'/c'}},{'on':{'event':'incomplete','next':'/i'}}"
                    + ",{'on':{'event':'hangup','next':'/h'}},{'on':{'event':'exit','next':'/x'}},{'on':{'event':'error','next':'/e'}}";

    private long transfer;

    private Scene transferred(String more) {
        Scene scene = Scene.answeredCall()
                .document("{'transfer':{'name':'t','to':'+441632960001','timeout':20,'choices':{'terminator':'*'}"
                        + more + "}}" + HANDLERS);
        transfer = scene.operation();
        return scene;
    }

    private Scene connecting(String actions) {
        return answered(transferred(",'on':{'event':'connect'," + actions + "}"));
    }

    private Scene answered(Scene scene) {
        return scene.after(4)
                .take(new Input.TransferAnswered(transfer, Optional.of("+441632960001"), Optional.of(UserType.HUMAN)));
    }

    @Test
    void connectsTheCallerWithWhoAnswers() {
        Scene scene = transferred("");
        assertThat(scene.done()).as("at first").isEqualTo("Transfer, timer 20.0");
        assertThat(answered(scene).done()).as("at the answer").isEqualTo("no timer, Connect");

        scene.after(145).take(new Input.TransferEnded(transfer));
        assertThat(scene.done()).as("at the end").isEqualTo("post /c");
        assertThat(scene.action().toString())
                .as("its result")
                .isEqualTo("{\"name\":\"t\",\"duration\":149,\"connectedDuration\":145,\"disposition\":\"SUCCESS\","
                        + "\"timestamp\":\"2026-03-01T10:02:29.000Z\",\"calledid\":\"441632960001\","
                        + "\"userType\":\"HUMAN\"}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"BUSY", "REJECTED", "FAILED"})
    void isIncompleteIfNobodyCanBeHad(Disposition disposition) {
        Scene scene = transferred("");
        scene.take(new Input.TransferFailed(transfer, disposition));

        assertThat(scene.done()).as("at the failure").isEqualTo("no timer, post /i");
        assertThat(scene.action().getString("disposition")).as("disposition").isEqualTo(disposition.name());
        assertThat(scene.action().containsKey("connectedDuration"))
                .as("connectedDuration")
                .isFalse();
    }

    @Test
    void isIncompleteIfNobodyAnswers() {
        Scene scene = transferred("").timeOver();

        assertThat(scene.done()).as("at the timeout").isEqualTo("Stop, post /i");
        assertThat(scene.action().getString("disposition")).as("disposition").isEqualTo("TIMEOUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | key    | Stop, no timer, post /i | FAILED",
                "true  | key    | Stop, post /c           | SUCCESS",
                "false | signal | Stop, no timer, post /x | EXTERNAL_EVENT",
                "true  | signal | Stop, post /x           | EXTERNAL_EVENT",
                "true  | hangup | Stop, post /h           | SUCCESS"
            })
    void canBeEndedByTheCaller(boolean connected, String how, String done, String disposition) {
        Scene scene = transferred("");
        if (connected) {
            answered(scene);
        }
        switch (how) {
            case "key" -> scene.pressed("*");
            case "signal" -> scene.signalled("exit");
            default -> scene.disconnected();
        }

        assertThat(scene.done()).as("connected: %s, at the %s", connected, how).isEqualTo(done);
        assertThat(scene.action().getString("disposition")).as("disposition").isEqualTo(disposition);
    }

    @Test
    void hasNoResultIfTheCallerLeavesBeforeAnybodyAnswers() {
        Scene scene = transferred("").disconnected();

        assertThat(scene.done()).as("at the hangup").isEqualTo("Stop, no timer, post /h");
        assertThat(scene.result().containsKey("actions")).as("actions").isFalse();
    }

    @Test
    void doesInOrderWhatIsToBeDoneBeforeConnecting() {
        Scene scene = connecting("'say':{'value':'A call.'},'wait':{'milliseconds':500},"
                + "'ask':{'name':'q','choices':{'value':'1'},'say':{'value':'Take it?'}},'post':'connected.json'");
        assertThat(scene.done()).as("the say").isEqualTo("no timer, whisper A call.");
        assertThat(scene.said().done()).as("the wait").isEqualTo("timer 0.5");
        assertThat(scene.timeOver().done()).as("the ask").isEqualTo("whisper Take it?");
        assertThat(scene.pressed("1").done()).as("a key of the caller").isEmpty();

        scene.take(new Input.Keys(Leg.TRANSFERRED, "1"));
        assertThat(scene.done()).as("a key of the other").isEqualTo("Stop, notify /start/connected.json, Connect");
        assertThat(scene.effects().stream().filter(Effect.Notify.class::isInstance))
                .as("what the application is told of it")
                .singleElement()
                .extracting(effect -> ((Effect.Notify) effect).body(), STRING)
                .contains("\"name\":\"q\"");

        scene.take(new Input.TransferEnded(transfer));
        assertThat(scene.done()).as("at the end").isEqualTo("post /c");
        assertThat(scene.action().getString("name")).as("whose result it is").isEqualTo("t");
    }

    @Test
    void dropsWhoDoesNotAnswerTheQuestion() {
        Scene scene = connecting("'ask':{'choices':{'value':'1'}}");
        assertThat(scene.done()).as("the ask").isEqualTo("no timer, timer 30.0");

        scene.timeOver();
        assertThat(scene.done()).as("after silence").isEqualTo("Stop, post /i");
        assertThat(scene.action().getString("disposition")).as("disposition").isEqualTo("FAILED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "left   | post /i",
                "key    | Stop, Stop, post /i",
                "signal | Stop, Stop, post /x",
                "hangup | Stop, Stop, post /h",
                "broken | Stop, Stop, post /e"
            })
    void canEndBeforeBothAreConnected(String how, String done) {
        Scene scene = connecting("'say':{'value':'A call.'}");
        switch (how) {
            case "left" -> scene.take(new Input.TransferEnded(transfer));
            case "key" -> scene.pressed("*");
            case "signal" -> scene.signalled("exit");
            case "hangup" -> scene.disconnected();
            default -> scene.report(number -> new Input.Broken(number, "No voice."));
        }

        assertThat(scene.done()).as("at the %s", how).isEqualTo(done);
    }

    @Test
    void isAnErrorIfTheQuestionCannotBeAsked() {
        Scene scene = connecting("'ask':{'choices':{'value':'[ANY]'}}");

        assertThat(scene.done()).as("at the answer").isEqualTo("no timer, Stop, post /e");
    }

    @Test
    void goesOnWithoutAnAnswerThatIsNotRequired() {
        Scene scene =
                connecting("'ask':{'required':false,'choices':{'value':'1'}}").timeOver();

        assertThat(scene.done()).as("after silence").isEqualTo("Connect");
    }

    @Test
    void isAnErrorIfTooMuchIsToBeDoneBeforeConnecting() {
        String says = String.join(",", Collections.nCopies(101, "{'value':'A call.'}"));
        Scene scene = connecting("'say':[" + says + "]");

        assertThat(scene.done()).as("at the answer").isEqualTo("no timer, Stop, post /e");
    }
}
