package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Loopback;
import io.tandem.client.WebSocketClient;
import io.tandem.cluster.SharedGateway;
import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operator 7 at a desktop and on TelXL at once: both show the same call, and what is done at one shows at the other. */
@ExtendWith(SharedGateway.class)
class TwoAccentsIT {

    private static final long OPERATOR = 7;
    private static final int WAITING = 1;
    private static final int RINGING = 2;
    private static final int ON_CALL = 3;
    private static final int WRAP = 4;
    private static final int LOGGED_OUT = 10;

    private Loopback loopback;
    private Desktop desktop;
    private WebSocketClient telxl;

    @BeforeEach
    void comeInTwice(Gateway server) throws Exception {
        loopback = new Loopback(server.client(2));
        telxl = WebSocketClient.connect(
                server.client(1).uri("ws", "/telxl/api?u=Mr%20Black&p=Mr%20Black&opID=" + OPERATOR));
        assertThat(telxl.nextEvent().getString("event_type")).isEqualTo("session_start_result");
        desktop = Desktop.start(server.client(0), OPERATOR);
        desktop.ask("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"sales\"}}");
        desktop.until("channelgroup.initialized");
        desktop.ask("channelgroup.activateall", ".G1", "{}");
        desktop.ask("channel.ready", ".G1.C2", "{}");
        awaitState(WAITING);
        awaitChannel("READY");
    }

    @AfterEach
    void leaveByTelxl() throws Exception {
        command("op_logout", "\"operator_id\":7");
        awaitState(LOGGED_OUT);
        assertThat(awaitChannel("NOT_READY").getString("state"))
                .as("the channel, after the operator has logged out on TelXL")
                .isEqualTo("INACTIVE");
        desktop.ask("session.logout", "", "{}");
        desktop.close();
        telxl.close();
    }

    @Test
    void whatTheDesktopDoesShowsOnTelxl() throws Exception {
        long call = offered();
        String interaction = ".G1.C2.I" + call;

        desktop.ask("conversation.answer", interaction + ".V1", "{}");
        awaitState(ON_CALL);
        awaitConversation("TALKING");
        desktop.ask("interaction.recording.pause", interaction, "{}");
        JsonObject recording = awaitTelxl("recording_info", "\"recording_audio_suspended\":1");
        assertThat(recording.getJsonNumber("call_id").longValueExact())
                .as("the call whose recording the desktop paused")
                .isEqualTo(call);
        desktop.ask("conversation.release", interaction + ".V1", "{}");
        awaitState(WRAP);
        awaitTelxl("call_end", "\"call_id\":" + call);
        desktop.until("interaction.ended", interaction);
        desktop.ask("interaction.complete", interaction, "{}");
        awaitState(WAITING);
        awaitChannel("READY");
    }

    @Test
    void whatIsDoneOnTelxlShowsAtTheDesktop() throws Exception {
        long call = offered();
        String interaction = ".G1.C2.I" + call;

        command("call_answer", "\"operator_id\":7");
        awaitConversation("TALKING");
        awaitState(ON_CALL);
        command("call_hold", "\"call_id\":" + call);
        awaitConversation("HELD");
        desktop.ask("conversation.retrieve", interaction + ".V1", "{}");
        awaitConversation("TALKING");
        command("voip_hangup", "\"operator_id\":7");
        awaitChannel("AFTER_CALL_WORK");
        desktop.until("interaction.ended", interaction);
        awaitState(WRAP);
        command("op_end_wrap", "\"operator_id\":7");
        awaitChannel("READY");
        desktop.until("interaction.disposed", interaction);
        awaitState(WAITING);
    }

    /** A call that both have been told of, with the same number and the same caller. */
    private long offered() throws Exception {
        long call = loopback.place("01632 960123", "01632 960010");
        JsonObject started = awaitTelxl("call_start", "\"call_id\":" + call);
        awaitState(RINGING);
        JsonObject created = desktop.until("interaction.created", ".G1.C2")
                .getJsonObject("data")
                .getJsonObject("interaction");
        assertThat(created.getString("id")).as("the interaction of the call").isEqualTo("I" + call);
        assertThat(created.getString("state")).as("its state at the desktop").isEqualTo("ALERTING");
        String caller = desktop.until("conversation.member.added", ".G1.C2.I" + call + ".V1")
                .getJsonObject("data")
                .getString("member");
        assertThat(caller).as("the caller at the desktop, as on TelXL").isEqualTo(started.getString("cli"));
        desktop.await(message -> message.getString("name", "").equals("state.updated")
                && Desktop.enables(message, "conversation.answer"));
        return call;
    }

    private void command(String type, String field) {
        telxl.send("{\"command\":{\"command_type\":\"" + type + "\"," + field + "}}");
    }

    private void awaitState(int state) throws InterruptedException {
        awaitTelxl("op_status", "\"op_state_code\":" + state + ",");
    }

    private JsonObject awaitTelxl(String type, String part) throws InterruptedException {
        JsonObject event = telxl.nextEvent();
        while (!event.getString("event_type").equals(type) || !event.toString().contains(part)) {
            event = telxl.nextEvent();
        }
        return event;
    }

    private void awaitConversation(String state) throws InterruptedException {
        desktop.await(message -> message.getString("name", "").equals("conversation.infochanged")
                && message.getJsonObject("data")
                        .getJsonObject("conversation")
                        .getString("state")
                        .equals(state));
    }

    private JsonObject awaitChannel(String agentState) throws InterruptedException {
        return desktop.await(message -> message.getString("name", "").equals("channel.infochanged")
                        && message.getJsonObject("data")
                                .getJsonObject("channel")
                                .getString("agentState")
                                .equals(agentState))
                .getJsonObject("data")
                .getJsonObject("channel");
    }
}
