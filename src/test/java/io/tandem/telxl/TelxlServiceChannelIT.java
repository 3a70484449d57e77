package io.tandem.telxl;

import static io.tandem.telxl.Messages.BLACK;
import static io.tandem.telxl.Messages.END;
import static io.tandem.telxl.Messages.PING;
import static io.tandem.telxl.Messages.start;
import static io.tandem.telxl.ServiceChannelLine.CHANNEL;
import static io.tandem.telxl.ServiceChannelLine.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.CometClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is special about TelXL as the data of Bayeux messages. */
@ExtendWith(SharedServer.class)
class TelxlServiceChannelIT {

    private static final String START = start(BLACK + ",'mode':'api','agent_id':7");

    private ServiceChannelLine line;

    @BeforeEach
    void handshake(TandemServer server) {
        line = new ServiceChannelLine(CometClient.overLongPolling(server));
    }

    @AfterEach
    void disconnect() {
        line.close();
    }

    @Test
    void modeApiSpeaksInObjects() throws Exception {
        line.send(START);
        JsonObject result = line.nextData().asJsonObject();
        assertThat(result.keySet()).as("the envelope is that of a WebSocket").containsExactly("event");
        assertThat(result.getJsonObject("event").getString("result_text")).isEqualTo("OK");
        line.send(PING);
        assertThat(line.nextData()).isEqualTo(json("{\"event\":{\"event_type\":\"session_pong\"}}"));
    }

    @Test
    void modeWebSpeaksInStatements() throws Exception {
        line.send(start(BLACK + ",'mode':'web','agent_id':7"));
        assertThat(line.nextData())
                .isInstanceOfSatisfying(JsonString.class, statement -> assertThat(statement.getString())
                        .startsWith("cc4web.session_start_result(")
                        .contains("\"OK\""));
        line.send(PING);
        assertThat(line.nextData())
                .isInstanceOfSatisfying(JsonString.class, statement -> assertThat(statement.getString())
                        .startsWith("cc4web.session_pong("));
        line.send(END);
        assertThat(((JsonString) line.nextData()).getString()).startsWith("cc4web.session_end_result(");
        assertThat(line.nextData())
                .as("the close event is no event of TelXL's, and an object in both modes")
                .isEqualTo(closed(1000, "session ended"));
    }

    @Test
    void aCommandMayBeATextAsItIsOnAWebSocket() throws Exception {
        line.sendData(Json.createValue(START));
        assertThat(line.nextEvent().getInt("result_code")).isEqualTo(200);
    }

    @Test
    void aStartThatFailsMayBeTriedAgain() throws Exception {
        line.send(start("'user':'Mr Black','pass':'wrong','mode':'api','agent_id':7"));
        JsonObject failure = line.nextEvent();
        assertThat(failure.getInt("result_code")).isEqualTo(500);
        assertThat(failure.getString("result_text")).contains("Incorrect credentials supplied");
        line.send(start(BLACK + ",'agent_id':7"));
        assertThat(line.nextEvent().getString("result_text"))
                .as("no address says which mode")
                .contains("Missing mode: api or web is expected.");
        line.send(START);
        assertThat(line.nextEvent().getInt("result_code")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "-1e400",
                "null",
                "true",
                "[]",
                "[{\"command\":{\"command_type\":\"session_ping\"}}]",
                "{}",
                "\"\"",
                "\"no JSON\"",
                "\"null\"",
                "{\"command\":5}",
                "{\"command\":{}}"
            })
    void dataThatAreNoCommandAreAnsweredByAnError(String data) throws Exception {
        line.send(START);
        line.nextEvent();
        line.sendData(json(data));
        JsonObject error = line.nextEvent();
        assertThat(error.getString("event_type")).isEqualTo("error");
        assertThat(error.getInt("code")).as(error.toString()).isEqualTo(Fault.MALFORMED.code());
        line.send(PING);
        assertThat(line.nextEvent().getString("event_type"))
                .as("the session goes on")
                .isEqualTo("session_pong");
    }

    @Test
    void aMessageWithoutDataIsAnsweredByAnError() throws Exception {
        assertThat(line.client().publishNothing(CHANNEL).getBoolean("successful"))
                .isTrue();
        assertThat(line.nextEvent().getInt("code")).isEqualTo(Fault.MALFORMED.code());
    }

    @Test
    void aTextThatNestsTooDeepIsAnsweredByAnError() throws Exception {
        line.sendData(Json.createValue("[".repeat(100) + "]".repeat(100)));
        assertThat(line.nextEvent().getString("message")).startsWith("Malformed message: nested deeper than ");
    }

    @Test
    void aCommandBeforeTheSessionIsAnsweredByAnError() throws Exception {
        line.send(PING);
        assertThat(line.nextEvent().getInt("code")).isEqualTo(Fault.NO_SESSION.code());
    }

    @Test
    void anEndedSessionIsFollowedByTheCloseEventAndMayBeFollowedByAnother() throws Exception {
        line.send(START);
        int first = line.nextEvent().getInt("session_id");
        line.send(Messages.command("'command_type':'session_end','reason':'shift over'"));
        JsonObject ended = line.nextEvent();
        assertThat(ended.getString("event_type")).isEqualTo("session_end_result");
        assertThat(ended.getString("reason")).isEqualTo("shift over");
        assertThat(line.nextData()).as("in place of a close frame").isEqualTo(closed(1000, "session ended"));

        line.send(PING);
        assertThat(line.nextEvent().getInt("code")).as("that session is over").isEqualTo(Fault.NO_SESSION.code());
        line.send(START);
        assertThat(line.nextEvent().getInt("session_id"))
                .as("another session over the same Bayeux session")
                .isGreaterThan(first);
    }

    @Test
    void aSecondStartFailsAndTheSessionGoesOn() throws Exception {
        line.send(START);
        int session = line.nextEvent().getInt("session_id");
        line.send(START);
        assertThat(line.nextEvent().getString("result_text"))
                .contains("A session is active on this connection already.");
        line.send(END);
        assertThat(line.nextEvent().getInt("session_id")).isEqualTo(session);
    }

    @Test
    void twoClientsHaveTwoSessionsAndSeeNothingOfEachOther(TandemServer server) throws Exception {
        try (ServiceChannelLine other = new ServiceChannelLine(CometClient.overWebSocket(server))) {
            assertThat(other.client().subscribe(CHANNEL).getBoolean("successful"))
                    .as("allowed, and without effect")
                    .isTrue();
            line.send(START);
            int mine = line.nextEvent().getInt("session_id");
            other.send(PING);
            assertThat(other.nextEvent().getInt("code"))
                    .as("the other has no session by mine")
                    .isEqualTo(Fault.NO_SESSION.code());
            other.send(start("'user':'Mrs White','pass':'Mrs White','mode':'web','config_id':3"));
            assertThat(((JsonString) other.nextData()).getString()).contains("\"OK\"");

            line.send(Messages.command("'command_type':'op_request_status','operator_id':7"));
            assertThat(line.nextEvent().getInt("operator_id")).isEqualTo(7);
            line.send(END);
            assertThat(line.nextEvent().getInt("session_id")).isEqualTo(mine);
            assertThat(line.nextData()).isEqualTo(closed(1000, "session ended"));

            other.send(PING);
            assertThat(((JsonString) other.nextData()).getString())
                    .as("told nothing but its own answer, and not ended with mine")
                    .startsWith("cc4web.session_pong(");
        }
    }

    /** What comes in place of a close frame. */
    static JsonValue closed(int code, String reason) {
        return Json.createObjectBuilder()
                .add("close", Json.createObjectBuilder().add("code", code).add("reason", reason))
                .build();
    }
}
