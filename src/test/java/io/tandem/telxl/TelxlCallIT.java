package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import io.tandem.telxl.Listener.OperatorState;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done with a call, from the commands of sessions to what the far ends hear. */
@ParameterizedClass
@EnumSource(names = {"WEB_SOCKET", "LONG_POLLING"})
class TelxlCallIT {

    private static final String APPLICATION = "01632 960020";

    private static TandemServer server;

    private final Carrier carrier;
    private Floor floor;

    TelxlCallIT(Carrier carrier) {
        this.carrier = carrier;
    }

    @BeforeAll
    static void startServer() {
        server = TandemServer.named("calls")
                .setting("tandem.directory.password-iterations", 1_000)
                .start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void startSessions() throws InterruptedException {
        floor = new Floor(server, carrier);
        floor.logIn();
    }

    @AfterEach
    void endSessions() throws InterruptedException {
        floor.logOut();
        floor.close();
    }

    @Test
    void hidesTheLastSixDigitsOfAWithheldNumber() throws Exception {
        long call = floor.loopback.placeWithheld(Floor.CALLER, Floor.SALES);
        for (Listener session : floor.sessions()) {
            assertThat(session.await("call_start", "call_id", call).getString("cli"))
                    .isEqualTo("01632######");
            assertThat(session.await("call_entered_queue", "call_id", call).getString("cli"))
                    .isEqualTo("01632######");
        }
        floor.awaitState(7, OperatorState.RINGING);
        floor.loopback.hangUp(call);
        floor.awaitEnd(call);
    }

    @Test
    void beginsABreakWantedDuringACallAfterItsWrap() throws Exception {
        long call = floor.connectSeven();
        floor.seven.command("op_start_break", "'operator_id':7", "'break_id':1");
        // Answered by the state as it still is: break_id tells the break an operator is on, not the one wanted.
        floor.awaitState(7, OperatorState.ON_CALL);

        floor.loopback.hangUp(call);
        floor.awaitEnd(call);
        floor.assertStates(OperatorState.WRAP, OperatorState.WAITING);
        floor.seven.command("op_end_wrap", "'operator_id':7");
        floor.awaitState(7, OperatorState.BREAK);
        floor.seven.command("op_end_break", "'operator_id':7");
        floor.awaitState(7, OperatorState.WAITING);
    }

    @Test
    void offersAPluckedCallToAnotherOperator() throws Exception {
        long call = floor.loopback.place(Floor.CALLER, Floor.SALES);
        floor.awaitState(7, OperatorState.RINGING);

        floor.eight.command("call_pluck", "'call_id':" + call, "'operator_id':8");
        assertThat(floor.seven
                        .await("call_new_state", "operator_id", 7, "call_id", call, "new_state", 11)
                        .getInt("operator_call_end_reason_code"))
                .as("7 is told: given to another operator")
                .isEqualTo(11);
        floor.awaitState(8, OperatorState.RINGING);
        floor.eight.command("call_answer", "'operator_id':8");
        floor.awaitState(8, OperatorState.ON_CALL);
        floor.assertStates(OperatorState.WAITING, OperatorState.ON_CALL);
        floor.loopback.hangUp(call);
        floor.awaitEnd(call);
        floor.eight.command("op_end_wrap", "'operator_id':8");
        floor.awaitState(8, OperatorState.WAITING);
    }

    @Test
    void endsACallThatNobodyHasAnswered() throws Exception {
        long call = floor.loopback.place(Floor.CALLER, Floor.SALES);
        floor.awaitState(7, OperatorState.RINGING);

        floor.seven.command("call_terminate", "'call_id':" + call);
        floor.awaitEnd(call);
        floor.assertStates(OperatorState.WAITING, OperatorState.WAITING);
        JsonObject shown = floor.loopback.awaitCall(call, view -> !view.getBoolean("live"));
        assertThat(shown.getJsonArray("legs").getJsonObject(0).getString("state"))
                .as("the caller was released, too")
                .isEqualTo("released");
    }

    @Test
    void sendsTonesToTheCaller() throws Exception {
        long call = floor.connectSeven();
        floor.seven.command("voip_dtmf", "'operator_id':7", "'dtmf_string':'42#'");
        JsonObject shown =
                floor.loopback.awaitCall(call, view -> !heardByCaller(view).isEmpty());
        assertThat(heardByCaller(shown)).isEqualTo("tones 42#");
        floor.loopback.hangUp(call);
        endWrapOfSeven(call);
    }

    @Test
    void endsAnOrdinaryCallWhenTheOperatorHangsUp() throws Exception {
        long call = floor.connectSeven();
        floor.seven.command("voip_hangup", "'operator_id':7");
        endWrapOfSeven(call);
        floor.loopback.awaitCall(call, view -> !view.getBoolean("live"));
    }

    @Test
    void keepsTheCallerWhenTheOperatorHangsUpAndAnApplicationFollows() throws Exception {
        long call = floor.loopback.place(Floor.CALLER, APPLICATION);
        floor.seven.await("call_start", "call_id", call);
        floor.seven.command("call_pluck", "'call_id':" + call, "'operator_id':7");
        floor.awaitState(7, OperatorState.RINGING);
        floor.seven.command("call_answer", "'operator_id':7");
        floor.awaitState(7, OperatorState.ON_CALL);

        floor.seven.command("voip_hangup", "'operator_id':7");
        floor.awaitState(7, OperatorState.WRAP);
        assertThat(floor.customer.settle()).as("no end of the call").noneMatch(event -> event.getString("event_type")
                .equals("call_end"));
        assertThat(floor.loopback.call(call).getBoolean("live"))
                .as("the caller is still there")
                .isTrue();
        floor.loopback.hangUp(call);
        endWrapOfSeven(call);
    }

    private void endWrapOfSeven(long call) throws InterruptedException {
        floor.awaitEnd(call);
        floor.assertStates(OperatorState.WRAP, OperatorState.WAITING);
        floor.seven.command("op_end_wrap", "'operator_id':7");
        floor.awaitState(7, OperatorState.WAITING);
    }

    private static String heardByCaller(JsonObject call) {
        return call.getJsonArray("legs").getJsonObject(0).getJsonArray("heard").stream()
                .map(heard -> heard.asJsonObject().getString("kind") + " "
                        + heard.asJsonObject().getString("what"))
                .reduce("", (all, heard) -> all.isEmpty() ? heard : all + ", " + heard);
    }
}
