package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import io.tandem.telxl.Listener.OperatorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is offered a call, and that nobody is stuck when the caller gives up. */
@ParameterizedClass
@EnumSource(names = {"WEB_SOCKET", "LONG_POLLING"})
class TelxlRoutingIT {

    private static TandemServer server;

    private final Carrier carrier;
    private Floor floor;

    TelxlRoutingIT(Carrier carrier) {
        this.carrier = carrier;
    }

    @BeforeAll
    static void startServer() {
        server = TandemServer.named("routing")
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
    }

    @AfterEach
    void endSessions() {
        floor.close();
    }

    @Test
    void offersACallToTheNextOperatorWhenTheRingTimeIsOver() throws Exception {
        setRingTime(2);
        floor.logIn();
        long call = floor.loopback.place(Floor.CALLER, Floor.SALES);
        floor.awaitState(7, OperatorState.RINGING);

        assertThat(floor.seven
                        .await("call_new_state", "operator_id", 7, "call_id", call, "new_state", 11)
                        .getInt("operator_call_end_reason_code"))
                .as("7 is told: ring time over")
                .isEqualTo(7);
        floor.awaitState(8, OperatorState.RINGING);
        floor.eight.command("call_answer", "'operator_id':8");
        floor.awaitState(8, OperatorState.ON_CALL);
        floor.assertStates(OperatorState.WAITING, OperatorState.ON_CALL);

        floor.loopback.hangUp(call);
        floor.awaitEnd(call);
        floor.eight.command("op_end_wrap", "'operator_id':8");
        floor.awaitState(8, OperatorState.WAITING);
        floor.assertStates(OperatorState.WAITING, OperatorState.WAITING);
        floor.logOut();
        setRingTime(20);
    }

    @Test
    void keepsACallInTheQueueWhileAllAreOnBreakAndOffersItToTheFirstWhoComesBack() throws Exception {
        floor.logIn();
        floor.seven.command("op_start_break", "'operator_id':7", "'break_id':1");
        floor.awaitState(7, OperatorState.BREAK);
        floor.eight.command("op_start_break", "'operator_id':8", "'break_id':2");
        floor.awaitState(8, OperatorState.BREAK);
        long call = floor.loopback.place(Floor.CALLER, Floor.SALES);
        floor.customer.await("call_entered_queue", "call_id", call);
        assertThat(floor.customer.settle()).as("offered to nobody").isEmpty();
        floor.assertStates(OperatorState.BREAK, OperatorState.BREAK);

        floor.eight.command("op_end_break", "'operator_id':8");
        floor.awaitState(8, OperatorState.RINGING);
        floor.eight.command("call_answer", "'operator_id':8");
        floor.awaitState(8, OperatorState.ON_CALL);
        floor.loopback.hangUp(call);
        floor.awaitEnd(call);

        floor.seven.command("op_end_break", "'operator_id':7");
        floor.awaitState(7, OperatorState.WAITING);
        floor.eight.command("op_end_wrap", "'operator_id':8");
        floor.awaitState(8, OperatorState.WAITING);
        floor.logOut();
    }

    @Test
    void forgetsACallerWhoHangsUpInTheQueue() throws Exception {
        floor.logIn();
        floor.seven.command("op_start_break", "'operator_id':7", "'break_id':1");
        floor.awaitState(7, OperatorState.BREAK);
        floor.eight.command("op_start_break", "'operator_id':8", "'break_id':1");
        floor.awaitState(8, OperatorState.BREAK);
        long call = floor.loopback.place(Floor.CALLER, Floor.SALES);
        floor.customer.await("call_entered_queue", "call_id", call);

        floor.loopback.hangUp(call);
        floor.awaitEnd(call);
        assertThat(floor.seven.typesOf(call)).containsExactly("call_start", "call_entered_queue", "call_end");
        floor.seven.command("op_end_break", "'operator_id':7");
        floor.awaitState(7, OperatorState.WAITING);
        floor.eight.command("op_end_break", "'operator_id':8");
        floor.awaitState(8, OperatorState.WAITING);
        floor.assertStates(OperatorState.WAITING, OperatorState.WAITING);
        floor.logOut();
    }

    @Test
    void freesTheOperatorWhenTheCallerHangsUpWhileItRings() throws Exception {
        floor.logIn();
        long call = floor.loopback.place(Floor.CALLER, Floor.SALES);
        floor.awaitState(7, OperatorState.RINGING);

        floor.loopback.hangUp(call);
        floor.awaitEnd(call);
        floor.assertStates(OperatorState.WAITING, OperatorState.WAITING);
        floor.seven.command("call_answer", "'operator_id':7");
        assertThat(floor.seven.awaitError()).as("nothing rings any more").isEqualTo(Fault.WRONG_STATE.code());
        floor.logOut();
    }

    @Test
    void freesBothOperatorsWhenTheCallerHangsUpWhileTheEnquiryRings() throws Exception {
        floor.logIn();
        long call = floor.connectSeven();
        floor.seven.command("call_make_enquiry", "'call_id':" + call, "'operator_id_to_call':8");
        floor.awaitState(8, OperatorState.RINGING);

        floor.loopback.hangUp(call);
        endAfterEnquiry(call, false);
    }

    @Test
    void freesBothOperatorsWhenTheCallerHangsUpWhileTheyTalk() throws Exception {
        floor.logIn();
        long call = floor.connectSeven();
        floor.seven.command("call_make_enquiry", "'call_id':" + call, "'operator_id_to_call':8");
        floor.awaitState(8, OperatorState.RINGING);
        floor.eight.command("call_answer", "'operator_id':8");
        floor.awaitState(8, OperatorState.ON_CALL);

        floor.loopback.hangUp(call);
        endAfterEnquiry(call, true);
    }

    private void endAfterEnquiry(long call, boolean answered) throws InterruptedException {
        floor.awaitEnd(call);
        floor.assertStates(OperatorState.WRAP, answered ? OperatorState.WRAP : OperatorState.WAITING);
        floor.seven.command("op_end_wrap", "'operator_id':7");
        floor.awaitState(7, OperatorState.WAITING);
        if (answered) {
            floor.eight.command("op_end_wrap", "'operator_id':8");
            floor.awaitState(8, OperatorState.WAITING);
        }
        floor.assertStates(OperatorState.WAITING, OperatorState.WAITING);
        floor.logOut();
    }

    private void setRingTime(int seconds) throws InterruptedException {
        for (int operatorId : new int[] {7, 8}) {
            floor.customer
                    .command(
                            "provisioning_set_values",
                            "'table':'vcc_operators'",
                            "'id':" + operatorId,
                            "'names_and_values':[{'name':'ringTime','value':'" + seconds + "'}]")
                    .await("provisioning_values");
        }
    }
}
