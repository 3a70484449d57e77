package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import io.tandem.telxl.Listener.OperatorState;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One customer's sessions learn nothing of another customer, whatever they try. */
class TelxlIsolationIT {

    private static final long NO_OPERATOR = 999_999;
    private static final long NO_CALL = 999_999_999;

    /** Commands for an operator, with their fields but for the operator. */
    private static final List<String> FOR_OPERATORS = List.of(
            "op_login",
            "op_logout",
            "op_start_break 'break_id':0,'busy_text':'B'",
            "op_end_break",
            "op_start_wrap",
            "op_end_wrap",
            "op_update_target 'target':'01632960001'",
            "op_request_status",
            "call_start_outdialler 'phone_number_to_call':'01632960001'",
            "call_answer",
            "voip_hangup",
            "voip_dtmf 'dtmf_string':'1'");

    /** Commands for a call, with their fields but for the call. */
    private static final List<String> FOR_CALLS = List.of(
            "call_make_enquiry 'phone_number_to_call':'01632960001'",
            "call_hold_caller",
            "call_alternate",
            "call_complete_enquiry",
            "call_cancel_enquiry",
            "call_conference",
            "call_direct_transfer 'phone_number_to_call':'01632960001'",
            "call_pluck 'operator_id':20",
            "call_terminate",
            "call_hold",
            "call_retrieve",
            "recording_start 'recording_type':'audio'",
            "recording_suspend 'recording_type':'audio'",
            "recording_resume 'recording_type':'audio'",
            "recording_stop 'recording_type':'audio'",
            "recording_highlight 'highlighted':1,'recording_type':'audio'");

    @Test
    void showsNothingOfOneCustomerToAnother() throws Exception {
        try (TandemServer server = TandemServer.named("isolation")
                        .setting("tandem.directory.password-iterations", 1_000)
                        // Every command that may fail is sent twice, by two sessions.
                        .setting("tandem.session.burst", 1_000)
                        .start();
                Floor floor = new Floor(server, Carrier.WEB_SOCKET);
                Listener desk = Listener.start(
                        Carrier.WEB_SOCKET.connect(server), "operator 20", "Mrs White", "'agent_id':20");
                Listener reception =
                        Listener.start(Carrier.WEB_SOCKET.connect(server), "Reception", "Mrs White", "'config_id':3")) {
            desk.command("op_login", "'operator_id':20").awaitState(20, OperatorState.WAITING);
            reception.awaitState(20, OperatorState.WAITING);
            floor.logIn();
            long call = floor.connectSeven();
            floor.customer.await("recording_info", "call_id", call);
            for (Listener stranger : List.of(desk, reception)) {
                refusesAllAsIfUnknown(stranger, call);
                listsOnlyItsOwn(stranger);
            }
            assertThat(floor.customer.settle())
                    .as("no attempt had an effect, nor was it told")
                    .isEmpty();
            floor.loopback.hangUp(call);
            floor.awaitEnd(call);
            hearsFirstOfItsOwnCall(floor, List.of(desk, reception));
        }
    }

    private static void refusesAllAsIfUnknown(Listener stranger, long call) throws InterruptedException {
        for (String command : FOR_OPERATORS) {
            for (long operatorId : new long[] {7, 8}) {
                assertThat(answer(stranger, command, "operator_id", operatorId))
                        .as(stranger.name() + ": " + command)
                        .isEqualTo(answer(stranger, command, "operator_id", NO_OPERATOR));
            }
        }
        for (String command : FOR_CALLS) {
            assertThat(answer(stranger, command, "call_id", call))
                    .as(stranger.name() + ": " + command)
                    .isEqualTo(answer(stranger, command, "call_id", NO_CALL));
        }
        String pluck = "call_pluck 'call_id':" + call;
        assertThat(answer(stranger, pluck, "operator_id", 8))
                .as(stranger.name() + ": " + pluck)
                .isEqualTo(answer(stranger, pluck, "operator_id", NO_OPERATOR));
    }

    /** What a command is answered with, the id left out. */
    private static String answer(Listener stranger, String command, String field, long id) throws InterruptedException {
        String[] typeAndFields = command.split(" ", 2);
        String idField = "'" + field + "':" + id;
        String fields = typeAndFields.length == 1 ? idField : idField + "," + typeAndFields[1];
        List<JsonObject> answers = stranger.command(typeAndFields[0], fields).settle();
        assertThat(answers).as(command).hasSize(1);
        assertThat(answers.get(0).getString("event_type")).as(command).isEqualTo("error");
        assertThat(answers.get(0).getInt("code")).as(command).isEqualTo(Fault.NOT_FOUND.code());
        return answers.get(0).toString().replace(Long.toString(id), "ID");
    }

    private static void listsOnlyItsOwn(Listener stranger) throws InterruptedException {
        JsonObject list = stranger.command(
                        "provisioning_request_list", "'table':'vcc_operators,ut_operatorQueue,caco_numbers'")
                .await("provisioning_list");
        assertThat(list.getJsonArray("records").stream()
                        .map(record -> record.asJsonObject().getInt("id")))
                .as(stranger.name() + ": operator 20, queue 57 and number 73")
                .containsExactly(20, 57, 73);
        assertThat(stranger.command(
                                "provisioning_set_values",
                                "'table':'vcc_operators'",
                                "'id':7",
                                "'names_and_values':[{'name':'fullName','value':'Eve'}]")
                        .await("provisioning_error")
                        .getString("message")
                        .replace("7", "ID"))
                .isEqualTo(stranger.command(
                                "provisioning_set_values",
                                "'table':'vcc_operators'",
                                "'id':" + NO_OPERATOR,
                                "'names_and_values':[{'name':'fullName','value':'Eve'}]")
                        .await("provisioning_error")
                        .getString("message")
                        .replace(Long.toString(NO_OPERATOR), "ID"));
    }

    /** A call of their own comes after all that happened, so nothing of before can still be under way. */
    private static void hearsFirstOfItsOwnCall(Floor floor, List<Listener> strangers) throws Exception {
        long own = floor.loopback.place("01632 960456", "01632 960030");
        for (Listener stranger : strangers) {
            stranger.await("call_start", "call_id", own);
            assertThat(stranger.events().stream()
                            .filter(event -> event.containsKey("call_id"))
                            .map(event -> event.getJsonNumber("call_id").longValueExact()))
                    .as(stranger.name() + ": calls it was told of")
                    .containsOnly(own);
            assertThat(stranger.events().stream()
                            .filter(event -> event.getString("event_type").equals("op_status"))
                            .map(event -> event.getInt("operator_id")))
                    .as(stranger.name() + ": operators it was told of")
                    .containsOnly(20);
        }
        floor.loopback.hangUp(own);
        for (Listener stranger : strangers) {
            stranger.await("call_end", "call_id", own);
        }
        assertThat(floor.customer.settle())
                .as("300 is told nothing of 301's call")
                .noneMatch(event -> event.toString().contains("01632960030"));
    }
}
