package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The execution model, rule by rule (spec 10). */
class RulesTest {

    private static final String CONTINUE = ",{'on':{'event':'continue','next':'/c'}}";
    private static final String INCOMPLETE = ",{'on':{'event':'incomplete','next':'/i'}}";
    private static final String ERROR = ",{'on':{'event':'error','next':'/e'}}";
    private static final String HANGUP = ",{'on':{'event':'hangup','next':'/h'}}";
    private static final String ALL = CONTINUE + INCOMPLETE + ERROR + HANGUP;
    private static final String ASK = "{'ask':{'name':'a','choices':{'value':'[1 DIGIT]'}}}";
    private static final String BYE = ",{'say':{'value':'Bye'}}";

    @Test
    void rule1_aSessionStartsWithAPostOfIt() {
        Scene scene = Scene.text("Hi");

        assertThat(scene.done()).as("what is done first").isEqualTo("post /start/voice.json");
        assertThat(scene.posted().getJsonObject("session").getString("initialText"))
                .as("what is posted")
                .isEqualTo("Hi");
        assertThat(scene.effects())
                .as("the session's own timer")
                .contains(new Effect.SetTimer(Timer.SESSION, Scene.LIMITS.longest()));
    }

    @Test
    void rule2_aCallRingsUntilTheFirstStepNeedsIt() {
        Scene scene = Scene.call();
        assertThat(scene.done()).as("before the document").doesNotContain("Answer");

        scene.document("{'wait':{'milliseconds':500}},{'say':{'value':'Hello'}}");
        assertThat(scene.done()).as("a step that needs no answer").isEqualTo("timer 0.5");

        scene.timeOver();
        assertThat(scene.done()).as("a step that needs one").isEqualTo("Answer");

        scene.report(Input.Accepted::new);
        assertThat(scene.done()).as("the step itself").isEqualTo("speak Hello");
    }

    @Test
    void rule2_anEmptySayAnswersNothing() {
        assertThat(Scene.call().document("{'say':{'value':''}}" + CONTINUE).done())
                .as("a say without anything to say")
                .isEqualTo("post /c");
    }

    @Test
    void rule3_aDocumentReplacesThePreviousOne() {
        Scene scene =
                Scene.answeredCall().document("{'say':{'value':'One'}}" + ALL).said();
        scene.document("{'on':{'event':'continue','next':'/second'}},{'say':{'value':'Two'}}");
        assertThat(scene.done()).as("the new queue").isEqualTo("speak Two");

        scene.disconnected();
        assertThat(scene.done()).as("the old document's hangup handler is gone").isEqualTo("Stop, end DISCONNECTED");
    }

    @Test
    void rule4_stepsAreDoneOneByOneWhereverHandlersStand() {
        Scene scene = Scene.answeredCall()
                .document("{'say':{'value':'One'}}" + CONTINUE + ",{'say':[{'value':'Two'},{'value':'Three'}]}");
        assertThat(scene.done()).as("the first step").isEqualTo("speak One");
        assertThat(scene.said().done()).as("the second").isEqualTo("speak Two");
        assertThat(scene.said().done()).as("the third").isEqualTo("speak Three");
        assertThat(scene.said().done()).as("the end").isEqualTo("post /c");
    }

    @Test
    void rule5_successLeadsToTheNextStep() {
        Scene scene = Scene.answeredCall().document(ASK + BYE + ALL).pressed("1");

        assertThat(scene.done()).as("after the answer").isEqualTo("no timer, speak Bye");
    }

    @Test
    void rule6_aRequiredStepWithoutSuccessDropsTheRest() {
        Scene scene = Scene.answeredCall().document(ASK + BYE + ALL).timeOver();

        assertThat(scene.done()).as("after silence").isEqualTo("post /i");
        assertThat(scene.result().getBoolean("complete")).as("complete").isFalse();
    }

    @Test
    void rule7_aStepThatIsNotRequiredDoesNot() {
        Scene scene = Scene.answeredCall()
                .document("{'ask':{'name':'a','required':false,'choices':{'value':'[1 DIGIT]'}}}" + BYE + ALL)
                .timeOver();
        assertThat(scene.done()).as("after silence").isEqualTo("speak Bye");

        scene.said();
        assertThat(scene.done()).as("at the end").isEqualTo("post /c");
        assertThat(scene.result().getBoolean("complete")).as("complete").isTrue();
        assertThat(scene.action().getString("disposition")).as("its result").isEqualTo("TIMEOUT");
    }

    @Test
    void rule8_anEmptyQueueContinues() {
        assertThat(Scene.answeredCall()
                        .document("{'say':{'value':'One'}}" + ALL)
                        .said()
                        .done())
                .as("after the last step")
                .isEqualTo("post /c");
    }

    @Test
    void rule9_aSignalStopsTheStepAndDropsTheRest() {
        String handler = ",{'on':{'event':'exit','next':'/exit'}}";
        Scene scene = Scene.answeredCall().document("{'say':{'value':'One'}}" + BYE + ALL + handler);
        assertThat(scene.signalled("exit").done()).as("with a handler").isEqualTo("Stop, post /exit");
        assertThat(scene.result().getBoolean("complete")).as("complete").isTrue();

        scene.document("{'say':{'value':'One'}}" + BYE + ALL).signalled("exit");
        assertThat(scene.done()).as("without").isEqualTo("Stop, post /c");
    }

    @Test
    void rule10_aUserWhoLeavesStopsTheStep() {
        Scene scene = Scene.answeredCall().document(ASK + BYE + ALL).disconnected();

        assertThat(scene.done()).as("after the hangup").isEqualTo("no timer, post /h");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("DISCONNECTED");
        assertThat(scene.result().getBoolean("complete")).as("complete").isTrue();
        assertThat(scene.result().containsKey("actions")).as("actions").isFalse();
        assertThat(scene.result().get("error")).as("error").isEqualTo(JsonValue.NULL);
    }

    @Test
    void rule11_aFailureOfOursIsAnError() {
        Scene scene = Scene.answeredCall()
                .document("{'say':{'value':'One'}}" + BYE + ALL)
                .report(number -> new Input.Broken(number, "No voice."));

        assertThat(scene.done()).as("after the failure").isEqualTo("Stop, post /e");
        assertThat(scene.result().getString("error")).as("error").isEqualTo("No voice.");
    }

    @Test
    void rule12_aDocumentHasOneResultAtMost() {
        Scene scene =
                Scene.answeredCall().document("{'say':{'value':'One'}}" + ALL).said();
        assertThat(scene.done()).as("its result").isEqualTo("post /c");

        assertThat(scene.disconnected().done()).as("what comes thereafter").isEmpty();
        assertThat(scene.signalled("exit").done()).as("and what else comes").isEmpty();
    }

    @Test
    void rule12_aHangupComesFirstAsLongAsNothingIsPosted() {
        Scene scene = Scene.answeredCall()
                .document("{'on':{'event':'continue','say':{'value':'Wait'},'next':'/c'}}" + HANGUP);
        assertThat(scene.done()).as("what the handler says").isEqualTo("speak Wait");

        assertThat(scene.disconnected().done()).as("where the result goes").isEqualTo("Stop, post /h");
    }

    @Test
    void rule13_resultsCountDocuments() {
        Scene scene = Scene.call();
        for (int sequence = 1; sequence <= 3; sequence++) {
            scene.document("{'on':{'event':'continue','next':'/c'}}");
            assertThat(scene.result().getInt("sequence")).as("sequence").isEqualTo(sequence);
        }
    }

    @Test
    void rule13_resultsHoldTheActionsOfTheirDocumentOnly() {
        Scene scene = Scene.answeredCall().document(ASK + CONTINUE).pressed("1");
        assertThat(scene.action().getString("value")).as("of the first").isEqualTo("1");

        scene.document("{'on':{'event':'continue','next':'/c'}}");
        assertThat(scene.result().containsKey("actions")).as("of the second").isFalse();
    }

    @Test
    void rule14_aDocumentWithoutStepsEndsTheCall() {
        assertThat(Scene.call().document("").done()).as("an empty array").isEqualTo("HangUp, end COMPLETED");
    }

    @Test
    void rule15_theEndIsToldToAHangupHandler() {
        Scene scene = Scene.answeredCall()
                .document("{'say':{'value':'One'}}" + HANGUP)
                .said();

        assertThat(scene.done()).as("after the last step").isEqualTo("HangUp, post /h");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("DISCONNECTED");
        assertThat(scene.document("").done()).as("after that").isEqualTo("end COMPLETED");
    }

    @Test
    void rule16_aHangupStepEndsTheCall() {
        Scene scene = Scene.answeredCall().document("{'hangup':null}" + BYE + ALL);

        assertThat(scene.done()).as("at the step").isEqualTo("HangUp, post /h");
        assertThat(scene.document("").done()).as("after that").isEqualTo("end HUNG_UP");
    }

    @Test
    void rule17_nothingReachesTheUserAfterTheHangup() {
        Scene scene = Scene.answeredCall().document("{'hangup':null}" + HANGUP);
        scene.document("{'say':{'value':'One'}},{'ask':{'choices':{'value':'1'}}}" + ALL);

        assertThat(scene.done()).as("what its answer comes to").isEqualTo("end HUNG_UP");
    }

    @Test
    void rule17_othersCanStillBeTold() {
        Scene scene = Scene.answeredCall().document("{'hangup':null}" + HANGUP);
        scene.document(
                "{'say':{'value':'One'}},{'message':{'to':'+441632960001','network':'SMS','say':{'value':'Gone'}}}");
        assertThat(scene.done()).as("what its answer comes to").isEqualTo("SendMessage");

        assertThat(scene.report(Input.MessageFailed::new).done())
                .as("even if that fails")
                .isEqualTo("end HUNG_UP");
    }

    @Test
    void rule17_nothingFollowsIfOthersCannotBeTold() {
        Scene scene = Scene.answeredCall().document("{'hangup':null}" + HANGUP);
        scene.document("{'message':{'to':'+441632960001','network':'SMS','say':{'value':'Gone'}}}" + ALL);

        assertThat(scene.report(Input.MessageFailed::new).done())
                .as("handlers of that answer count for nothing")
                .isEqualTo("end HUNG_UP");
    }

    @Test
    void rule18_anAnswerIsReadThoughTheCallHasEnded() {
        Scene scene = Scene.call().disconnected();
        assertThat(scene.done()).as("before the answer").isEmpty();

        scene.document("{'say':{'value':'One'}}" + ALL);
        assertThat(scene.done()).as("at the answer").isEqualTo("post /h");
        assertThat(scene.effects())
                .as("what the application's maker is told")
                .contains(new Effect.Warn("The call ended while the application was answering."));
        assertThat(scene.result().getInt("sequence")).as("sequence").isEqualTo(1);
    }

    @Test
    void rule19_noUsableAnswerEndsTheSession() {
        Scene scene =
                Scene.answeredCall().document("{'say':{'value':'One'}}" + ALL).said();
        scene.report(number -> new Input.NoAnswer(number, "The application answered 500."));

        assertThat(scene.done()).as("without an answer").isEqualTo("HangUp, end APPLICATION_FAILED");
        assertThat(scene.effects())
                .as("what the application's maker is told")
                .contains(new Effect.Warn("The application answered 500."));
    }

    @Test
    void rule19_theFirstReasonToEndCounts() {
        Scene scene = Scene.call().disconnected().report(number -> new Input.NoAnswer(number, "too late"));

        assertThat(scene.done()).as("without an answer, after the hangup").isEqualTo("end DISCONNECTED");
    }

    @Test
    void rule20_handlersCanSayNothingWithoutACall() {
        Scene scene =
                Scene.launched().document("{'on':{'event':'continue','say':{'value':'Bye'},'next':'/c'}}" + ERROR);

        assertThat(scene.done()).as("the result goes where it is to go").isEqualTo("post /c");
        assertThat(scene.effects())
                .as("what the application's maker is told")
                .contains(new Effect.Warn("There is no call."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'say':{'value':'One'}}",
                "{'ask':{'choices':{'value':'1'}}}",
                "{'answer':null}",
                "{'record':{'url':'https://a.example/r'}}",
                "{'transfer':{'to':'+441632960001'}}",
                "{'conference':{'id':'1'}}",
                "{'startRecording':{'url':'https://a.example/r'}}",
                "{'stopRecording':null}",
                "{'reject':null}",
                "{'redirect':{'to':'sip:a@b.example'}}"
            })
    void rule20_withoutACallStepsThatNeedItAreAnError(String step) {
        Scene scene = Scene.launched().document(step + ALL);

        assertThat(scene.done()).as("without a call").isEqualTo("post /e");
        assertThat(scene.result().getString("error")).as("error").isEqualTo("There is no call.");
        assertThat(scene.result().get("callId")).as("callId").isEqualTo(JsonValue.NULL);
    }

    @Test
    void rule20_aMessageNeedsNoCall() {
        Scene scene = Scene.launched()
                .document("{'message':{'to':'+441632960001','network':'SMS','say':{'value':'Hi'}}}" + ALL);
        assertThat(scene.done()).as("without a call").isEqualTo("SendMessage");

        assertThat(scene.report(Input.MessageSent::new).done()).as("after that").isEqualTo("post /c");
    }

    @Test
    void rule21_theDurationCountsFromTheSessionsStart() {
        Scene scene = Scene.call().after(3).document("{'say':{'value':'One'}}" + ALL);
        scene.after(4).report(Input.Accepted::new).after(5).said();

        JsonObject result = scene.result();
        assertThat(result.getInt("sessionDuration")).as("seconds").isEqualTo(12);
    }

    @Test
    void rule22_aSessionThatLastsTooLongIsEnded() {
        Scene scene = Scene.answeredCall().document("{'say':{'value':'One'}}" + ALL);
        scene.take(new Input.TimeOver(Timer.SESSION));
        assertThat(scene.done()).as("during a step").isEqualTo("Stop, HangUp, post /h");

        scene.take(new Input.TimeOver(Timer.SESSION));
        assertThat(scene.done()).as("after the end").isEqualTo("end TIME_OVER");
    }

    @Test
    void rule22_holdsWhileTheApplicationIsAnswering() {
        Scene scene = Scene.launched().take(new Input.TimeOver(Timer.SESSION));

        assertThat(scene.document("{'call':{'to':'+441632960001'}}").done())
                .as("what its answer comes to")
                .isEqualTo("end TIME_OVER");
    }

    @Test
    void aSessionThatIsOverTakesNothingMore() {
        Scene scene = Scene.text("Hi").document("");
        Execution over = scene.execution();

        assertThat(over.isOver()).as("over").isTrue();
        assertThat(scene.typed("Hello?").effects())
                .as("a text, which begins another session")
                .containsExactly(new Effect.Refuse(new Input.Typed("Hello?")));
        assertThat(scene.signalled("exit").effects())
                .as("a signal")
                .containsExactly(new Effect.Refuse(new Input.Signalled("exit")));
        assertThat(scene.disconnected().take(new Input.TimeOver(Timer.SESSION)).effects())
                .as("anything else")
                .isEmpty();
        assertThat(scene.execution()).as("the session").isEqualTo(over);
    }

    @Test
    void reportsThatNobodyWaitsForCountForNothing() {
        Scene scene = Scene.answeredCall().document("{'say':{'value':'One'}}" + BYE + ALL);
        long first = scene.operation();
        scene.said();
        Execution before = scene.execution();

        scene.take(new Input.SayDone(first));
        assertThat(scene.effects()).as("the same report again").isEmpty();
        scene.take(new Input.NoAnswer(1, "late"));
        assertThat(scene.effects()).as("an answer to an earlier post").isEmpty();
        scene.take(new Input.TimeOver(new Timer(99)));
        assertThat(scene.effects()).as("a timer that was taken back").isEmpty();
        assertThat(scene.execution()).as("the session").isEqualTo(before);
    }

    @Test
    void nextIsRelativeToTheUrlThatAnswered() {
        Scene scene = Scene.call().document("{'on':{'event':'continue','next':'next.json?a=1'}}");

        assertThat(scene.effects().stream().filter(Effect.Post.class::isInstance))
                .as("where the result goes")
                .singleElement()
                .extracting(post -> ((Effect.Post) post).url())
                .isEqualTo(URI.create("https://app.example/start/next.json?a=1"));
    }

    @Test
    void aNextThatLeadsNowhereIsAnError() {
        Scene scene = Scene.call().document("{'on':{'event':'continue','next':'ftp://a/b'}}" + ERROR);
        assertThat(scene.done()).as("with a handler for it").isEqualTo("post /e");

        scene.document("{'on':{'event':'continue','next':'ftp://a/b'}}" + HANGUP);
        assertThat(scene.done()).as("without").isEqualTo("HangUp, post /h");
    }
}
