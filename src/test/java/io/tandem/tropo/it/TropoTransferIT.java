package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import io.tandem.telxl.Carrier;
import io.tandem.telxl.Floor;
import io.tandem.telxl.Listener.OperatorState;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers whom an application hands over, and who come back to it. */
class TropoTransferIT {

    private static final String CALLER = "01632960123";
    private static final String SALES = "01632960010";
    private static final String CONNECTING = "We connect you.";
    private static final String RINGING = "Please hold the line.";

    private static TandemServer server;
    private static NodeApplication applications;
    private static TropoDirectory directory;

    @BeforeAll
    static void start() {
        applications = NodeApplication.start();
        server = TropoDirectory.gateway("tropo-transfer").start();
        directory = new TropoDirectory(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        applications.close();
    }

    @Test
    void anOperatorTakesTheCallAndItsEndIsTheResult() throws Exception {
        try (Floor floor = new Floor(server, Carrier.WEB_SOCKET)) {
            floor.logInSeven();
            LoopbackCaller caller = call(SALES, 60);
            TropoSession session = begun();
            assertThat(floor.seven.await("call_start", "call_id", caller.id()).getString("cli"))
                    .as("the operator sees who calls")
                    .isEqualTo(CALLER);
            floor.awaitState(7, OperatorState.RINGING);
            caller.hears(CONNECTING);
            floor.seven.command("call_answer", "'operator_id':7");
            floor.awaitState(7, OperatorState.ON_CALL);
            assertThat(session.unread())
                    .as("the transfer lasts as long as they talk")
                    .isZero();
            floor.seven.command("voip_hangup", "'operator_id':7");

            Posted posted = session.posted("/desk/talked");
            assertThat(posted.result().getString("state"))
                    .as("the caller is still there")
                    .isEqualTo("ANSWERED");
            assertThat(posted.result().getBoolean("complete")).isTrue();
            assertTransferred(posted.action());
            caller.isOver();
            assertThat(caller.heard()).last().isEqualTo("You talked: SUCCESS.");
            floor.awaitState(7, OperatorState.WRAP);
            floor.seven.command("op_end_wrap", "'operator_id':7");
            floor.awaitState(7, OperatorState.WAITING);
            floor.seven.command("op_logout", "'operator_id':7");
            floor.awaitState(7, OperatorState.LOGGED_OUT);
        }
    }

    @Test
    void aTransferThatNobodyAnswersInTimeIsIncomplete() throws Exception {
        LoopbackCaller caller = call("01632960002", 1);
        TropoSession session = begun();

        Posted failed = session.posted("/desk/failed");
        assertThat(failed.result().getBoolean("complete")).isFalse();
        assertThat(failed.action().getString("disposition")).isEqualTo("TIMEOUT");
        caller.isOver();
        assertThat(caller.heard()).containsExactly(CONNECTING, RINGING, "Nobody could talk to you: TIMEOUT.");
    }

    /** A queue has the caller at once, so that a time limit does not cut who waits. */
    @Test
    void whoWaitsInAQueueIsNotCutOffByATimeLimit() throws Exception {
        try (Floor floor = new Floor(server, Carrier.WEB_SOCKET)) {
            LoopbackCaller caller = call(SALES, 1);
            TropoSession session = begun();
            floor.seven.await("call_entered_queue", "call_id", caller.id());
            LoopbackCaller later = call("01632960002", 1);
            begun().posted("/desk/failed");
            later.isOver();

            assertThat(session.unread())
                    .as("a transfer that began earlier, with the same limit, goes on")
                    .isZero();
            caller.hangsUp();
            assertThat(session.result("/desk/hangup").getString("state")).isEqualTo("DISCONNECTED");
            caller.isOver();
        }
    }

    @Test
    void aTransferToWhoIsBusyIsIncomplete() throws Exception {
        LoopbackCaller caller = call("01632960003", 60);
        TropoSession session = begun();

        assertThat(session.posted("/desk/failed").action().getString("disposition"))
                .isEqualTo("BUSY");
        caller.isOver();
    }

    @Test
    void theCallerBreaksATransferOffByItsTerminator() throws Exception {
        LoopbackPhone phone = new LoopbackPhone(server, "01632960125");
        LoopbackCaller caller = call(phone.number(), 60);
        TropoSession session = begun();
        caller.hears(CONNECTING, RINGING);
        phone.rings();
        caller.presses("*");

        assertThat(session.posted("/desk/failed").result().getString("state"))
                .as("the caller goes on with the application")
                .isEqualTo("ANSWERED");
        phone.isQuiet();
        caller.isOver();
    }

    @Test
    void theCallerLeavesAQueueByTheTerminator() throws Exception {
        try (Floor floor = new Floor(server, Carrier.WEB_SOCKET)) {
            LoopbackCaller caller = call(SALES, 60);
            TropoSession session = begun();
            floor.seven.await("call_entered_queue", "call_id", caller.id());
            caller.presses("*");

            assertThat(session.posted("/desk/talked").result().getString("state"))
                    .as("the caller goes on with the application")
                    .isEqualTo("ANSWERED");
            caller.isOver();
        }
    }

    @Test
    void theCallerCanLeaveWhileOthersAreCalled() throws Exception {
        LoopbackPhone phone = new LoopbackPhone(server, "01632960126");
        LoopbackCaller caller = call(phone.number(), 60);
        TropoSession session = begun();
        phone.rings();
        caller.hangsUp();

        Posted hangup = session.posted("/desk/hangup");
        assertThat(hangup.result().getString("state")).isEqualTo("DISCONNECTED");
        assertThat(hangup.result()).as("nobody had answered").doesNotContainKey("actions");
        phone.isQuiet();
        caller.isOver();
    }

    @Test
    void somebodyElseTakesTheCallAndTheCallerEndsIt() throws Exception {
        LoopbackPhone phone = new LoopbackPhone(server, "01632960124");
        LoopbackCaller caller = call(phone.number(), 60);
        TropoSession session = begun();
        phone.rings();
        assertThat(phone.shows())
                .as("unless told otherwise, the caller's number")
                .isEqualTo(CALLER);
        phone.picksUp();
        caller.hangsUp();

        Posted hangup = session.posted("/desk/hangup");
        assertThat(hangup.result().getString("state")).isEqualTo("DISCONNECTED");
        assertTransferred(hangup.action());
        caller.isOver();
    }

    private static TropoSession begun() throws InterruptedException {
        TropoSession session = applications.session();
        session.posted("/desk/start");
        return session;
    }

    private static LoopbackCaller call(String to, int seconds) throws Exception {
        directory.install(applications.url("desk") + "?to=" + to + "&timeout=" + seconds);
        return LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
    }

    /** What is told of a transfer that took place (spec 4.5). */
    private static void assertTransferred(JsonObject action) {
        assertThat(action.getString("name")).isEqualTo("desk");
        assertThat(action.getString("disposition")).as("%s", action).isEqualTo("SUCCESS");
        assertThat(action.getJsonNumber("duration").isIntegral())
                .as("whole seconds")
                .isTrue();
        assertThat(action.getInt("connectedDuration")).as("from the answer on").isBetween(0, action.getInt("duration"));
        assertThat(action.getString("timestamp")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }
}
