package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text conversations: the facts, then the table of what to do (spec 13). */
class TextTest {

    private static final String HANDLERS =
            ",{'on':{'event':'continue','next':'/c'}},{'on':{'event':'incomplete','next':'/i'}}"
                    + ",{'on':{'event':'error','next':'/e'}},{'on':{'event':'hangup','next':'/h'}}";
    private static final String ANY = "{'ask':{'choices':{'value':'[ANY]'}}}";
    private static final String YEAR =
            "{'ask':{'name':'year','attempts':2,'timeout':60,'choices':{'value':'[4 DIGITS]'},'say':["
                    + "{'value':'Nobody?','event':'timeout'},{'value':'Pardon?','event':'nomatch:1'},{'value':'Year?'}]}}";

    /** A conversation whose first text is gone. */
    private static Scene conversation() {
        return Scene.text("Hi").document(ANY + HANDLERS);
    }

    @Test
    void fact2_saySendsItsText() {
        assertThat(Scene.text("Hi")
                        .document("{'say':{'value':'Hello'}}" + HANDLERS)
                        .done())
                .as("a say")
                .isEqualTo("write Hello, post /c");
    }

    @Test
    void fact3_askSendsItsPromptAndWaits() {
        assertThat(conversation().document(YEAR + HANDLERS).done()).as("an ask").isEqualTo("write Year?, timer 60.0");
    }

    @Test
    void fact4_theFirstTextAnswersTheFirstAsk() {
        Scene scene = Scene.text("1980").document("{'say':{'value':'Hello'}}," + YEAR + HANDLERS);

        assertThat(scene.done()).as("the ask and its prompt (fact 7)").isEqualTo("write Hello, write Year?, post /c");
        assertThat(scene.action().getString("value")).as("its answer").isEqualTo("1980");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'say':[{'value':''}]"})
    void fact5_aThrowAwayAskDropsTheFirstText(String say) {
        Scene scene = Scene.text("Hi").document("{'ask':{'choices':{'value':'[ANY]'}" + say + "}}" + HANDLERS);

        assertThat(scene.done()).as("nothing is sent").isEqualTo("post /c");
        assertThat(scene.action().getString("value")).as("its answer").isEqualTo("Hi");
    }

    @Test
    void fact6_theQuestionAfterItTakesTheNextText() {
        Scene scene = conversation().document(YEAR + HANDLERS).typed("1980");

        assertThat(scene.done()).as("at the answer").isEqualTo("no timer, post /c");
        assertThat(scene.result().getInt("sequence")).as("sequence").isEqualTo(2);
        assertThat(scene.action().getString("value")).as("its answer").isEqualTo("1980");
    }

    @Test
    void fact8_theFirstAskMayBeInALaterDocument() {
        Scene scene = Scene.text("Hi")
                .document("{'say':{'value':'Hello'}}" + HANDLERS)
                .document(ANY + HANDLERS);

        assertThat(scene.action().getString("value")).as("its answer").isEqualTo("Hi");
    }

    @Test
    void fact9_aFirstTextThatDoesNotMatchIsAnAttempt() {
        Scene scene = Scene.text("Hi").document(YEAR + HANDLERS);
        assertThat(scene.done())
                .as("the second attempt")
                .isEqualTo("write Year?, write Pardon?, write Year?, timer 60.0");

        scene.typed("1980");
        assertThat(scene.action().getInt("attempts")).as("attempts").isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[4 DIGITS] | 1980 | 1980", "red, blue | Blue | blue", "sales(1, sales) | 1 | sales"})
    void fact11_otherGrammarsTakeTypedTexts(String grammar, String text, String value) {
        Scene scene = conversation()
                .document("{'ask':{'choices':{'value':'" + grammar + "','mode':'speech'}}}" + HANDLERS)
                .typed(text);

        assertThat(scene.action().getString("value"))
                .as("%s to %s", text, grammar)
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'conference':{'id':'1'}}",
                "{'record':{'url':'https://a.example/r'}}",
                "{'startRecording':{'url':'https://a.example/r'}}",
                "{'reject':null}",
                "{'redirect':{'to':'sip:a@b.example'}}"
            })
    void fact13_verbsForVoiceAreAnError(String step) {
        Scene scene = Scene.text("Hi").document(step + HANDLERS);

        assertThat(scene.done()).as(step).isEqualTo("post /e");
        assertThat(scene.result().getString("error")).as("error").isEqualTo("That is for voice only.");
    }

    @Test
    void aTransferLeavesWhatTheUserWritesToWhomTheyAreConnectedWith() {
        Scene scene = Scene.text("Hi").document("{'transfer':{'to':'01632960010'}}" + HANDLERS);
        assertThat(scene.done()).as("the transfer").isEqualTo("Transfer, timer 30.0");
        scene.report(number -> new Input.TransferAnswered(number, Optional.of("01632960010"), Optional.empty()));
        assertThat(scene.done()).as("the answer").isEqualTo("no timer, Connect");

        scene.typed("Is anybody there?");
        assertThat(scene.done()).as("what is written to others").isEmpty();
        scene.report(Input.TransferEnded::new);
        assertThat(scene.done()).as("thereafter").isEqualTo("post /c");
        scene.document(
                "{'ask':{'choices':{'value':'[ANY]'}}},{'ask':{'name':'next','choices':{'value':'[ANY]'}}}" + HANDLERS);
        assertThat(scene.done())
                .as("the text before the transfer answers; the one during it does not")
                .startsWith("timer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'network':'SMS'", "'channel':'TEXT'"})
    void fact14_aCallCanOpenATextConversation(String how) {
        Scene scene = Scene.launched()
                .document("{'call':{'to':'+441632960001'," + how + "}},{'say':{'value':'Hello'}},{'hangup':null}"
                        + HANDLERS);
        assertThat(scene.done()).as("the call").isEqualTo("call +441632960001");

        scene.report(number -> new Input.CallAnswered(number, "ca11", Optional.empty(), Optional.empty()));
        assertThat(scene.done()).as("the rest").isEqualTo("write Hello, HangUp, post /h");
        assertThat(scene.result().getString("callId")).as("callId").isEqualTo("ca11");
    }

    @Test
    void fact15_aMessageDoesNotTouchTheConversation() {
        Scene scene = Scene.text("Hi")
                .document(
                        "{'message':{'to':'+441632960001','network':'SMS','say':{'value':'Psst'}}}," + ANY + HANDLERS);
        assertThat(scene.done()).as("the message").isEqualTo("SendMessage");

        scene.report(Input.MessageSent::new);
        assertThat(scene.action().getString("value")).as("the ask's answer").isEqualTo("Hi");
    }

    @Test
    void rowMatch_theResultTellsIt() {
        Scene scene = conversation()
                .document(YEAR + ",{'say':{'value':'Bye'}}" + HANDLERS)
                .typed("1980");
        JsonObject action = scene.action();

        assertThat(scene.done()).as("the next step").isEqualTo("no timer, write Bye, post /c");
        assertThat(action.getString("disposition")).as("disposition").isEqualTo("SUCCESS");
        assertThat(action.getString("interpretation")).as("interpretation").isEqualTo("1980");
        assertThat(action.getString("utterance")).as("utterance").isEqualTo("1980");
        assertThat(action.getInt("confidence")).as("confidence").isEqualTo(100);
        assertThat(action.getInt("attempts")).as("attempts").isEqualTo(1);
    }

    @Test
    void rowNomatchWithAttemptsLeft_promptsAndWaitsAgain() {
        assertThat(conversation().document(YEAR + HANDLERS).typed("x").done())
                .as("the second attempt")
                .isEqualTo("no timer, write Pardon?, write Year?, timer 60.0");
    }

    @Test
    void rowNomatchWithNoneLeft_isIncomplete() {
        Scene scene = conversation().document(YEAR + HANDLERS).typed("x").typed("y");

        assertThat(scene.done()).as("after the last").isEqualTo("no timer, post /i");
        assertThat(scene.action().getString("disposition")).as("disposition").isEqualTo("NOMATCH");
        assertThat(scene.result().getBoolean("complete")).as("complete").isFalse();
    }

    @Test
    void rowSilenceWithAttemptsLeft_promptsAndWaitsAgain() {
        assertThat(conversation().document(YEAR + HANDLERS).timeOver().done())
                .as("the second attempt")
                .isEqualTo("write Nobody?, write Year?, timer 60.0");
    }

    @Test
    void rowSilenceWithNoneLeft_isIncomplete() {
        Scene scene = conversation().document(YEAR + HANDLERS).timeOver().timeOver();

        assertThat(scene.done()).as("after the last").isEqualTo("post /i");
        assertThat(scene.action().toString())
                .as("the result")
                .isEqualTo("{\"name\":\"year\",\"attempts\":2,\"disposition\":\"TIMEOUT\"}");
    }

    @Test
    void rowTextDuringAnotherStep_waitsForTheNextAsk() {
        Scene scene = conversation()
                .document("{'wait':{'milliseconds':500}}," + YEAR + HANDLERS)
                .typed("x")
                .typed("1980");
        assertThat(scene.done()).as("meanwhile").isEmpty();

        scene.timeOver();
        assertThat(scene.done())
                .as("both are taken, one for each attempt")
                .isEqualTo("write Year?, write Pardon?, write Year?, post /c");
        assertThat(scene.action().getInt("attempts")).as("attempts").isEqualTo(2);
    }

    @Test
    void rowTextDuringAPost_waitsForTheNextAsk() {
        Scene scene = conversation().typed("1980").document(YEAR + HANDLERS);

        assertThat(scene.action().getString("value")).as("its answer").isEqualTo("1980");
    }

    @Test
    void rowTextDuringAPost_isRefusedIfTooManyWait() {
        Scene scene = conversation().typed("1").typed("2").typed("3").typed("4");

        assertThat(scene.effects()).as("one too many").containsExactly(new Effect.Refuse(new Input.Typed("4")));
        assertThat(scene.execution().texts()).as("those before").containsExactly("1", "2", "3");
    }

    @Test
    void rowEndOfDocument_endsTheSessionWithoutAWord() {
        Scene scene = conversation().document("{'on':{'event':'hangup','next':'/h'}}");

        assertThat(scene.done()).as("at the end").isEqualTo("HangUp, post /h");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("DISCONNECTED");
        assertThat(scene.typed("Hello?").effects())
                .as("a text that comes too late")
                .containsExactly(new Effect.Refuse(new Input.Typed("Hello?")));
    }

    @Test
    void rowHangup_endsTheSession() {
        assertThat(conversation()
                        .document("{'hangup':null},{'say':{'value':'Bye'}}")
                        .done())
                .as("at the hangup")
                .isEqualTo("HangUp, end HUNG_UP");
    }

    @Test
    void rowState_isAnswered() {
        assertThat(conversation().result().getString("state")).as("state").isEqualTo("ANSWERED");
    }

    @Test
    void rowSeveralSays_areOneTextEach() {
        assertThat(conversation()
                        .document("{'say':[{'value':'One'},{'value':'Two'}]},{'say':{'value':'Three'}}" + HANDLERS)
                        .done())
                .as("what is sent")
                .isEqualTo("write One, write Two, write Three, post /c");
    }

    @Test
    void answerMeansNothingAndWaitPauses() {
        assertThat(conversation()
                        .document("{'answer':null},{'wait':{'milliseconds':500}}" + HANDLERS)
                        .done())
                .as("spec 16, point 28")
                .isEqualTo("timer 0.5");
    }

    @Test
    void aUserWhoLeavesEndsIt() {
        assertThat(conversation().document(YEAR + HANDLERS).disconnected().done())
                .as("during an ask")
                .isEqualTo("no timer, post /h");
    }
}
