package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.wire.UserType;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verbs that make, take and end calls (spec 6.3, 6.4, 6.10). */
class CallsTest {

    private static final String HANDLERS =
            ",{'on':{'event':'continue','next':'/c'}},{'on':{'event':'incomplete','next':'/i'}}"
                    + ",{'on':{'event':'error','next':'/e'}},{'on':{'event':'hangup','next':'/h'}}";
    private static final String CALL = "{'call':{'to':['+441632960001','+441632960002'],'timeout':12}}";

    private static Scene called() {
        return Scene.launched().document(CALL + ",{'say':{'value':'Hello'}}" + HANDLERS);
    }

    @Test
    void callMakesTheSessionsCall() {
        Scene scene = called();
        assertThat(scene.done()).as("at first").isEqualTo("call +441632960001, timer 12.0");
        assertThat(scene.report(Input.CallRinging::new).done())
                .as("while it rings")
                .isEmpty();

        scene.report(number ->
                new Input.CallAnswered(number, "ca11", Optional.of("+441632960002"), Optional.of(UserType.MACHINE)));
        assertThat(scene.done()).as("when it is answered").isEqualTo("no timer, speak Hello");

        scene.said();
        assertThat(scene.result().getString("state")).as("state").isEqualTo("ANSWERED");
        assertThat(scene.result().getString("callId")).as("callId").isEqualTo("ca11");
        assertThat(scene.result().getString("calledid")).as("who answered").isEqualTo("441632960002");
        assertThat(scene.result().getString("userType")).as("what answered").isEqualTo("MACHINE");
        assertThat(scene.result().containsKey("actions"))
                .as("a call has no result")
                .isFalse();
    }

    @Test
    void callThatFailsIsIncomplete() {
        Scene scene = called().report(Input.CallFailed::new);

        assertThat(scene.done()).as("at the failure").isEqualTo("no timer, post /i");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("FAILED");
        assertThat(scene.document(CALL).done()).as("it may be tried again").isEqualTo("call +441632960001, timer 12.0");
    }

    @Test
    void callThatNobodyAnswersIsIncomplete() {
        Scene scene = called().timeOver();

        assertThat(scene.done()).as("at its timeout").isEqualTo("Stop, post /i");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("FAILED");
    }

    @Test
    void callThatRingsIsNotAnsweredByWhatAHandlerSays() {
        Scene scene = Scene.launched()
                .document(CALL + ",{'on':{'event':'error','say':{'value':'Oh'},'next':'/e'}}")
                .report(Input.CallRinging::new)
                .report(number -> new Input.Broken(number, "No lines."));

        assertThat(scene.done()).as("at the failure").isEqualTo("Stop, no timer, post /e");
    }

    @Test
    void thereIsOneCallOnly() {
        Scene scene = Scene.answeredCall().document(CALL + HANDLERS);

        assertThat(scene.done()).as("a second call").isEqualTo("post /e");
        assertThat(scene.result().getString("error")).as("error").isEqualTo("The session has had its call already.");
    }

    @Test
    void callIsHungUpAtTheEnd() {
        Scene scene =
                called().report(number -> new Input.CallAnswered(number, "ca11", Optional.empty(), Optional.empty()));

        assertThat(scene.disconnected().done()).as("when they leave").isEqualTo("Stop, post /h");
    }

    @Test
    void answerIsGivenItsHeaders() {
        Scene scene = Scene.call().document("{'answer':{'headers':{'x-a':'b'}}},{'say':{'value':'Hello'}}" + HANDLERS);

        assertThat(scene.effects())
                .as("at the step")
                .containsExactly(new Effect.Answer(scene.operation(), Map.of("x-a", "b")));
        assertThat(scene.report(Input.Accepted::new).done()).as("then").isEqualTo("speak Hello");
    }

    @Test
    void aCallThatCannotBeAnsweredIsIncomplete() {
        Scene scene =
                Scene.call().document("{'say':{'value':'Hello'}}" + HANDLERS).report(Input.CallFailed::new);

        assertThat(scene.done()).as("at the failure").isEqualTo("post /i");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("FAILED");
    }

    @Test
    void aCallerWhoLeavesWhileBeingAnsweredIsGone() {
        for (String step : new String[] {
            "{'transfer':{'to':'+441632960001'}}",
            "{'conference':{'id':'1'}}",
            "{'record':{'url':'https://a.example/r'}}"
        }) {
            Scene scene = Scene.call().document(step + HANDLERS).disconnected();

            assertThat(scene.done()).as("during %s", step).isEqualTo("post /h");
            assertThat(scene.result().containsKey("actions")).as("actions").isFalse();
        }
    }

    @Test
    void rejectRefusesTheCall() {
        Scene scene = Scene.call().document("{'reject':null},{'say':{'value':'Hello'}}" + HANDLERS);

        assertThat(scene.done()).as("at the step").isEqualTo("Reject, post /h");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("REJECTED");
        assertThat(scene.document("").done()).as("then").isEqualTo("end REJECTED");
    }

    @Test
    void redirectDeflectsTheCall() {
        Scene scene = Scene.call().document("{'redirect':{'to':'sip:a@b.example'}}" + HANDLERS);
        assertThat(scene.done()).as("at the step").isEqualTo("Redirect");

        scene.report(Input.Redirected::new);
        assertThat(scene.done()).as("then").isEqualTo("post /h");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("REDIRECTED");
    }

    @Test
    void redirectThatFailsIsIncomplete() {
        Scene scene = Scene.call()
                .document("{'redirect':{'to':'sip:a@b.example'}}" + HANDLERS)
                .report(Input.RedirectFailed::new);

        assertThat(scene.done()).as("at the failure").isEqualTo("post /i");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("RINGING");
    }

    @Test
    void redirectThatBreaksLeavesTheCallRinging() {
        Scene scene = Scene.call()
                .document("{'redirect':{'to':'sip:a@b.example'}}" + HANDLERS)
                .report(number -> new Input.Broken(number, "No lines."));

        assertThat(scene.done()).as("at the failure").isEqualTo("Stop, post /e");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("RINGING");
    }

    @Test
    void answeredCallsCanBeNeitherRejectedNorRedirected() {
        for (String step : new String[] {"{'reject':null}", "{'redirect':{'to':'sip:a@b.example'}}"}) {
            Scene scene = Scene.answeredCall().document(step + HANDLERS);

            assertThat(scene.done()).as(step).isEqualTo("post /e");
            assertThat(scene.result().getString("error")).as("error").isEqualTo("The call has been answered already.");
        }
    }

    @Test
    void hangupIsGivenItsHeaders() {
        assertThat(Scene.answeredCall()
                        .document("{'hangup':{'headers':{'x-a':'b'}}}")
                        .effects())
                .as("at the step")
                .contains(new Effect.HangUp(Map.of("x-a", "b")));
    }

    @Test
    void hangupWithoutACallEndsTheSession() {
        assertThat(Scene.launched().document("{'hangup':null}" + HANDLERS).done())
                .as("at the step")
                .isEqualTo("post /h");
    }

    @Test
    void messagesByVoiceRingNoLongerThanTheyMay() {
        String message = "{'message':{'to':'+441632960001','timeout':9,'say':{'value':'Hi'}}}" + HANDLERS;
        Scene scene = Scene.launched().document(message);
        assertThat(scene.done()).as("at first").isEqualTo("SendMessage, timer 9.0");
        assertThat(scene.timeOver().done()).as("unanswered").isEqualTo("Stop, post /i");

        scene.document(message).report(Input.MessageAnswered::new);
        assertThat(scene.done()).as("answered").isEqualTo("no timer");
        assertThat(scene.report(Input.MessageSent::new).done()).as("told").isEqualTo("post /c");
    }

    @Test
    void messagesThatFailAreIncomplete() {
        Scene scene = Scene.launched()
                .document("{'message':{'to':'+441632960001','network':'SMS','say':{'value':'Hi'}}}" + HANDLERS)
                .report(Input.MessageFailed::new);

        assertThat(scene.done()).as("at the failure").isEqualTo("post /i");
    }

    @Test
    void unknownVerbsAreAnErrorWhenTheirTurnComes() {
        Scene scene = Scene.answeredCall().document("{'say':{'value':'Hello'}},{'dance':{}}" + HANDLERS);
        assertThat(scene.done()).as("before").isEqualTo("speak Hello");

        scene.said();
        assertThat(scene.done()).as("at the step").isEqualTo("post /e");
        assertThat(scene.result().getString("error")).as("error").isEqualTo("The verb dance is not known.");
        assertThat(scene.result().getBoolean("complete")).as("complete").isFalse();
    }
}
