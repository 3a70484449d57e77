package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue of signals, rule by rule (spec 12). */
class SignalsTest {

    private static final String HANDLERS = ",{'on':{'event':'a','next':'/a'}},{'on':{'event':'b','next':'/b'}}"
            + ",{'on':{'event':'continue','next':'/c'}}";
    private static final String MESSAGE = "{'message':{'to':'+441632960001','network':'SMS','say':{'value':'Hi'}}}";

    @Test
    void rule1_signalsAreQueuedInOrder() {
        Scene scene = Scene.answeredCall().signalled("a").signalled("b");
        assertThat(scene.execution().signals()).as("while nothing runs").containsExactly("a", "b");

        scene.document("{'wait':{'milliseconds':500}}" + HANDLERS);
        assertThat(scene.done()).as("the first").isEqualTo("post /a");

        scene.document("{'wait':{'milliseconds':500}}" + HANDLERS);
        assertThat(scene.done()).as("the second").isEqualTo("post /b");
    }

    @Test
    void rule1_theQueueIsBounded() {
        Scene scene = Scene.answeredCall()
                .signalled("a")
                .signalled("b")
                .signalled("c")
                .signalled("d");

        assertThat(scene.effects()).as("one too many").containsExactly(new Effect.Refuse(new Input.Signalled("d")));
        assertThat(scene.execution().signals()).as("those before").containsExactly("a", "b", "c");
    }

    @Test
    void rule2_aStepThatBeginsTakesTheFirstThatMatches() {
        Scene scene = Scene.answeredCall().signalled("x").signalled("b").signalled("a");
        scene.document("{'say':{'value':'One','allowSignals':['a','b']}}" + HANDLERS);

        assertThat(scene.done()).as("interrupted at once").isEqualTo("post /b");
        assertThat(scene.execution().signals()).as("what stays behind").containsExactly("a");
    }

    @Test
    void rule2_aStepThatIsInterruptedAtOnceDoesNotAnswerTheCall() {
        Scene scene = Scene.call().signalled("a").document("{'say':{'value':'One'}}" + HANDLERS);

        assertThat(scene.done()).as("while it rings").isEqualTo("post /a");
    }

    @Test
    void rule2_aStepBeginsOnceTheCallIsAnswered() {
        Scene scene =
                Scene.call().document("{'say':{'value':'One'}}" + HANDLERS).signalled("a");
        assertThat(scene.done()).as("while it is being answered").isEmpty();

        assertThat(scene.report(Input.Accepted::new).done()).as("then").isEqualTo("post /a");
    }

    @Test
    void rule3_duringAStepOthersAreLost() {
        Scene scene = Scene.answeredCall().document("{'say':{'value':'One','allowSignals':'a'}}" + HANDLERS);
        scene.signalled("b");
        assertThat(scene.done()).as("one that does not match").isEmpty();
        assertThat(scene.execution().signals()).as("the queue").isEmpty();

        assertThat(scene.signalled("a").done()).as("one that does").isEqualTo("Stop, post /a");
    }

    @Test
    void rule4_aSignalThatComesTooLateIsForALaterStep() {
        Scene scene = Scene.answeredCall()
                .document("{'say':{'value':'One','allowSignals':'a'}}," + MESSAGE
                        + ",{'say':{'value':'Two','allowSignals':'b'}},{'say':{'value':'Three'}}" + HANDLERS)
                .said()
                .signalled("a");

        assertThat(scene.report(Input.MessageSent::new).done())
                .as("the next step drops it")
                .isEqualTo("speak Two");
        assertThat(scene.execution().signals()).as("the queue").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                    | Stop, post /a",
                ",'allowSignals':'*' | Stop, post /a",
                ",'allowSignals':'a' | Stop, post /a",
                ",'allowSignals':['b','a'] | Stop, post /a",
                ",'allowSignals':''  | -",
                ",'allowSignals':'b' | -"
            })
    void rule5_allowSignalsSaysWhich(String allowed, String done) {
        Scene scene = Scene.answeredCall()
                .document("{'say':{'value':'One'" + (allowed == null ? "" : allowed) + "}}" + HANDLERS)
                .signalled("a");

        assertThat(scene.done()).as("at the signal").isEqualTo(done.equals("-") ? "" : done);
    }

    @Test
    void rule5_aStepThatCannotBeInterruptedLeavesTheQueueAlone() {
        Scene scene = Scene.answeredCall().signalled("a");
        scene.document("{'say':{'value':'One','allowSignals':''}},{'say':{'value':'Two'}}" + HANDLERS);
        assertThat(scene.done()).as("the step").isEqualTo("speak One");

        scene.signalled("b");
        assertThat(scene.execution().signals()).as("the queue").containsExactly("a", "b");
        assertThat(scene.said().done()).as("the next step").isEqualTo("post /a");
    }

    @Test
    void rule5_whatHandlersSayCannotBeInterrupted() {
        Scene scene = Scene.answeredCall()
                .document("{'on':{'event':'continue','say':{'value':'Wait'},'next':'/c'}}")
                .signalled("a");
        assertThat(scene.done()).as("at the signal").isEmpty();

        assertThat(scene.said().done()).as("thereafter").isEqualTo("post /c");
        assertThat(scene.execution().signals()).as("the queue").containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'say':{'value':'One'}}                                              | true",
                "{'ask':{'choices':{'value':'1'}}}                                    | true",
                "{'wait':{'milliseconds':500}}                                        | true",
                "{'record':{'url':'https://a.example/r'}}                             | true",
                "{'conference':{'id':'1'}}                                            | false",
                "{'conference':{'id':'1','terminator':'#'}}                           | true",
                "{'transfer':{'to':'+441632960001'}}                                  | false",
                "{'transfer':{'to':'+441632960001','choices':{'terminator':'*'}}}     | true",
                "{'message':{'to':'+441632960001','say':{'value':'Hi'}}}              | false"
            })
    void rule6_someVerbsCanBeInterrupted(String step, boolean interruptible) {
        Scene scene = Scene.answeredCall().document(step + HANDLERS).signalled("a");

        assertThat(scene.done().contains("post /a")).as("%s interrupted", step).isEqualTo(interruptible);
    }

    @Test
    void rule6_aCallCanBeInterrupted() {
        Scene scene = Scene.launched()
                .document("{'call':{'to':'+441632960001'}}" + HANDLERS)
                .signalled("a");

        assertThat(scene.done()).as("while it rings").isEqualTo("Stop, no timer, post /a");
        assertThat(scene.result().getString("state")).as("state").isEqualTo("FAILED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ask':{'name':'n','choices':{'value':'1'}}}",
                "{'record':{'name':'n','url':'https://a.example/r'}}",
                "{'conference':{'name':'n','id':'1','terminator':'#'}}",
                "{'transfer':{'name':'n','to':'+441632960001','choices':{'terminator':'*'}}}"
            })
    void rule7_theStepsResultTellsIt(String step) {
        Scene running = Scene.answeredCall().document(step + HANDLERS).signalled("a");
        assertThat(running.action().getString("disposition"))
                .as("of a step that ran")
                .isEqualTo("EXTERNAL_EVENT");
        assertThat(running.action().getString("name")).as("its name").isEqualTo("n");

        Scene waiting = Scene.answeredCall().signalled("a").document(step + HANDLERS);
        assertThat(waiting.action().getString("disposition"))
                .as("of a step that was to begin")
                .isEqualTo("EXTERNAL_EVENT");
    }

    @Test
    void rule7_aStepWithoutResultDoesNot() {
        Scene scene = Scene.answeredCall()
                .document("{'say':{'value':'One'}}" + HANDLERS)
                .signalled("a");

        assertThat(scene.result().containsKey("actions")).as("actions").isFalse();
    }
}
