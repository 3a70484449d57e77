package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What handlers do, rule by rule (spec 9), as texts show it without a pause. */
class HandlersInExecutionTest {

    @ParameterizedTest(name = "rule {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | {'on':{'event':'continue','say':{'value':'Bye'},'next':'/c'}}      | write One, write Bye, post /c",
                "2 | {'on':{'event':'continue','next':'/c'}}                            | write One, post /c",
                "3 | {'on':{'event':'incomplete','say':{'value':'Oh'}}},{'on':{'event':'continue','next':'/c'}},"
                        + "{'ask':{'choices':{'value':'1'}}}                            | write One, write Oh, post /c",
                "4 | {'ask':{'choices':{'value':'1'}}},{'on':{'event':'continue','next':'/c'}} | write One, post /c",
                "5 | {'on':{'event':'continue','say':{'value':'Bye'}}}                  | write One, write Bye, HangUp, end COMPLETED",
                "5 | {'on':{'event':'continue'}},{'on':{'event':'hangup','next':'/h'}}  | write One, HangUp, post /h",
                "5 | {'hangup':null},{'on':{'event':'hangup','say':{'value':'Bye'}}}    | write One, HangUp, end HUNG_UP",
                "8 | {'on':{'event':'continue','next':'/b'}},{'on':{'event':'continue','next':'/c'}} | write One, post /c"
            })
    void handlersAreForEvents(int rule, String rest, String done) {
        Scene scene = Scene.text("x").document("{'say':{'value':'One'}}," + rest);

        assertThat(scene.done()).as("rule %s", rule).isEqualTo(done);
    }
}
