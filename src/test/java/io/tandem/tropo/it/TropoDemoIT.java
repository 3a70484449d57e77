package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import io.tandem.telxl.Carrier;
import io.tandem.telxl.Floor;
import io.tandem.telxl.Listener.OperatorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo as it comes: its numbers lead to the application that the gateway itself serves. */
@ExtendWith(SharedServer.class)
class TropoDemoIT {

    private static final String CALLER = "01632960123";
    private static final String WELCOME = "Welcome to the demo of Tandem.";
    private static final String QUESTION =
            "What can we do for you? Press 1 for sales, 2 for support, 3 to have a number read back.";

    private final TandemServer server;

    TropoDemoIT(TandemServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"01632 960020", "9991427645"})
    void aCallerHasANumberReadBack(String number) throws Exception {
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, number);
        String which = "Give us a number of four digits.";
        caller.hears(WELCOME, QUESTION);
        caller.presses("3");
        caller.hears(WELCOME, QUESTION, which);
        caller.presses("1980");
        caller.hears(WELCOME, QUESTION, which, "Your number is 1 9 8 0.", "Goodbye.");
        caller.isOver();
    }

    @Test
    void aCallerWhoChoosesNothingIsToldSo() throws Exception {
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
        String none = "That is none of the choices.";
        caller.hears(WELCOME, QUESTION);
        caller.presses("9");
        caller.hears(WELCOME, QUESTION, none, QUESTION);
        caller.presses("9");
        caller.hears(WELCOME, QUESTION, none, QUESTION, none, QUESTION);
        caller.presses("9");
        caller.hears(
                WELCOME, QUESTION, none, QUESTION, none, QUESTION, "Sorry, we did not understand you.", "Goodbye.");
        caller.isOver();
    }

    @Test
    void aCallerIsPutThroughToSalesAndComesBack() throws Exception {
        try (Floor floor = new Floor(server, Carrier.WEB_SOCKET)) {
            floor.logInSeven();
            LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
            caller.hears(WELCOME, QUESTION);
            caller.presses("1");
            floor.awaitState(7, OperatorState.RINGING);
            floor.seven.command("call_answer", "'operator_id':7");
            floor.awaitState(7, OperatorState.ON_CALL);
            floor.seven.command("voip_hangup", "'operator_id':7");

            caller.isOver();
            assertThat(caller.heard())
                    .as("what the caller heard")
                    .containsExactly(
                            WELCOME,
                            QUESTION,
                            "We connect you with sales.",
                            "You are back with the demo. Thank you for talking to us.",
                            "Goodbye.");
            floor.awaitState(7, OperatorState.WRAP);
            floor.seven.command("op_end_wrap", "'operator_id':7");
            floor.awaitState(7, OperatorState.WAITING);
            floor.seven.command("op_logout", "'operator_id':7");
            floor.awaitState(7, OperatorState.LOGGED_OUT);
        }
    }

    @Test
    void aProgramHasSomebodyCalled() throws Exception {
        LoopbackPhone phone = new LoopbackPhone(server, "01632960126");
        new Program(server).launches("demo-token", "'to':'01632 960126'");
        long call = phone.rings();
        phone.picksUp();

        phone.hears(call, QUESTION);
        phone.hangsUp();
    }
}
