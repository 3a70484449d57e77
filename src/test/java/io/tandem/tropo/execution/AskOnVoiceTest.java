package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking by voice (spec 6.2, 7, 8). */
class AskOnVoiceTest {

    private static final String HANDLERS =
            ",{'on':{'event':'continue','next':'/c'}},{'on':{'event':'incomplete','next':'/i'}}"
                    + ",{'on':{'event':'error','next':'/e'}}";

    private static Scene asked(String fields) {
        return Scene.answeredCall()
                .document("{'ask':{'name':'n','say':[{'value':'Sorry?','event':'nomatch'},"
                        + "{'value':'Hello?','event':'timeout'},{'value':'Code?'}]," + fields + "}}" + HANDLERS);
    }

    @Test
    void theTimeForInputBeginsAfterThePrompt() {
        Scene scene = asked("'timeout':7,'choices':{'value':'[2 DIGITS]'}");
        assertThat(scene.done()).as("at first").isEqualTo("speak Code?");

        assertThat(scene.said().done()).as("after the prompt").isEqualTo("timer 7.0");
    }

    @Test
    void anAskWithoutPromptTakesInputAtOnce() {
        assertThat(Scene.answeredCall()
                        .document("{'ask':{'choices':{'value':'1'}}}" + HANDLERS)
                        .done())
                .as("at first")
                .isEqualTo("timer 30.0");
    }

    @Test
    void keysAreTakenOneByOneWithinTheirTime() {
        Scene scene =
                asked("'interdigitTimeout':2,'choices':{'value':'[3 DIGITS]'}").said();
        assertThat(scene.pressed("1").done()).as("one key").isEqualTo("no timer, timer 2.0");
        assertThat(scene.pressed("23").done()).as("the last ones").isEqualTo("no timer, post /c");
        assertThat(scene.action().getString("value")).as("value").isEqualTo("123");
        assertThat(scene.action().getString("utterance")).as("utterance").isEqualTo("123");
    }

    @Test
    void keysStopThePrompt() {
        Scene scene = asked("'choices':{'value':'[2 DIGITS]'}");

        assertThat(scene.pressed("1").done()).as("one key").isEqualTo("Stop, timer 5.0");
        assertThat(scene.said().done()).as("a late report of the prompt").isEmpty();
        assertThat(scene.pressed("2").done()).as("the other").isEqualTo("no timer, post /c");
    }

    @Test
    void keysDuringAPromptCountForNothingWithoutBargein() {
        Scene scene = asked("'bargein':false,'choices':{'value':'[1 DIGIT]'}");

        assertThat(scene.pressed("1").done()).as("during the prompt").isEmpty();
        assertThat(scene.said().done()).as("after it").isEqualTo("timer 30.0");
    }

    @Test
    void keysCountForNothingWhereOnlySpeechDoes() {
        assertThat(asked("'choices':{'value':'1','mode':'speech'}")
                        .said()
                        .pressed("1")
                        .done())
                .as("a key")
                .isEmpty();
    }

    @Test
    void keysOfSomebodyElseCountForNothing() {
        Scene scene = asked("'choices':{'value':'1'}").said();

        assertThat(scene.take(new Input.Keys(Leg.TRANSFERRED, "1")).done())
                .as("another leg's")
                .isEmpty();
    }

    @Test
    void wordsAreInputToo() {
        Scene scene = asked("'choices':{'value':'sales(1, sales), support(2, support)'}");
        assertThat(scene.take(new Input.Spoken(Leg.OWN, "Support")).done())
                .as("words during the prompt")
                .isEqualTo("Stop, post /c");
        assertThat(scene.action().getString("value")).as("value").isEqualTo("support");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'choices':{'value':'sales(1, sales)','mode':'dtmf'} | sales",
                "'choices':{'value':'sales(1, sales)'},'bargein':false | sales"
            })
    void wordsDuringThePromptCountOnlyIfTheyMay(String ask, String words) {
        assertThat(asked(ask).take(new Input.Spoken(Leg.OWN, words)).done())
                .as(ask)
                .isEmpty();
    }

    @Test
    void wordsOfSomebodyElseOrAmidKeysCountForNothing() {
        Scene scene = asked("'choices':{'value':'[2 DIGITS]'}").said();
        assertThat(scene.take(new Input.Spoken(Leg.TRANSFERRED, "12")).done())
                .as("another leg")
                .isEmpty();
        scene.pressed("1");
        assertThat(scene.take(new Input.Spoken(Leg.OWN, "12")).done())
                .as("amid keys")
                .isEmpty();
    }

    @Test
    void silenceAfterKeysIsTheEndOfThem() {
        Scene range = asked("'choices':{'value':'[2-4 DIGITS]'}").said().pressed("12");
        assertThat(range.done()).as("a short entry").isEqualTo("no timer, timer 3.0");
        assertThat(range.timeOver().action().getString("value")).as("value").isEqualTo("12");

        Scene tooShort =
                asked("'choices':{'value':'[2-4 DIGITS]'}").said().pressed("1").timeOver();
        assertThat(tooShort.done()).as("one that is too short").isEqualTo("post /i");
        assertThat(tooShort.action().getString("disposition")).as("disposition").isEqualTo("NOMATCH");
    }

    @Test
    void aTerminatorEndsTheInput() {
        Scene scene = asked("'choices':{'value':'[1-4 DIGITS]','terminator':'#'}")
                .said()
                .pressed("12#9");

        assertThat(scene.action().getString("value")).as("value").isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"wrong   | speak Sorry? + Code? | NOMATCH", "silence | speak Hello? + Code? | TIMEOUT"})
    void afterAFailureItIsAskedAgain(String what, String again, String disposition) {
        Scene scene = asked("'attempts':2,'choices':{'value':'1,2'}").said();
        assertThat(fail(scene, what).done()).as("the second attempt").endsWith(again);

        fail(scene.said(), what);
        assertThat(scene.done()).as("after the last").endsWith("post /i");
        assertThat(scene.action().getString("disposition")).as("disposition").isEqualTo(disposition);
        assertThat(scene.action().getInt("attempts")).as("attempts").isEqualTo(2);
    }

    private static Scene fail(Scene scene, String what) {
        return what.equals("silence") ? scene.timeOver() : scene.pressed("9");
    }

    @Test
    void freeTextCannotBeAskedByVoice() {
        Scene scene = asked("'choices':{'value':'[ANY]'}");

        assertThat(scene.done()).as("at first").isEqualTo("post /e");
        assertThat(scene.result().getString("error"))
                .as("error (spec 13, fact 10)")
                .isEqualTo("The grammar [ANY] is for text only.");
    }
}
