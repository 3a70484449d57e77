package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.Gateway;
import io.tandem.telxl.Listener.OperatorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A day over real connections: a call is answered, handed over with an enquiry, and recorded. What each session was told is
 * compared with {@code telxl/day.txt}; what was told this time is left in {@code target/NAME.txt}.
 */
final class TelxlDay {

    private static final Path BUILD = Path.of(System.getProperty("tandem.build", "target"));

    /** Numbers drawn by the gateway, and durations: they are there, but differ from day to day. */
    private static final Set<String> VARYING =
            Set.of("call_id", "session_id", "recorded_call_id", "inbound_seconds", "outbound_seconds");

    private TelxlDay() {}

    /** Has operators 7 and 8, who are logged out, work it; they stay logged in. */
    static void play(Gateway gateway, Carrier carrier, String name) throws Exception {
        try (Floor floor = new Floor(gateway, carrier)) {
            long call = work(floor);
            List<String> told = new ArrayList<>();
            for (Listener session : floor.sessions()) {
                session.command("session_end").await("session_end_result");
                for (JsonObject event : session.events()) {
                    assertThat(event.getOrDefault("call_id", Json.createValue(call)))
                            .as("there is one call")
                            .isEqualTo(Json.createValue(call));
                    told.add(session.name() + " " + normal(event));
                }
            }
            Files.writeString(BUILD.resolve(name + ".txt"), String.join("\n", told) + "\n");
            assertThat(told.stream().map(TelxlDay::parsed)).containsExactlyElementsOf(golden());
        }
    }

    private static long work(Floor floor) throws Exception {
        floor.logIn();
        long call = floor.connectSeven();
        floor.customer.await("recording_info", "call_id", call);

        floor.seven.command("call_make_enquiry", "'call_id':" + call, "'operator_id_to_call':8");
        floor.awaitState(8, OperatorState.RINGING);
        floor.eight.command("call_answer", "'operator_id':8");
        floor.seven.await("call_new_state", "operator_id", 8, "new_state", 12);

        floor.seven.command("call_alternate", "'call_id':" + call);
        floor.seven.await("call_new_state", "operator_id", 8, "new_state", 13);
        floor.seven.command("call_hold_caller", "'call_id':" + call);
        floor.seven.await("call_new_state", "operator_id", 8, "new_state", 12);
        floor.seven.command("call_complete_enquiry", "'call_id':" + call);
        floor.awaitState(7, OperatorState.WRAP);
        floor.eight.await("call_new_state", "operator_id", 8, "new_state", 6);

        floor.eight.command("recording_suspend", "'recording_type':'audio'", "'call_id':" + call);
        floor.eight.await("recording_info", "call_id", call);
        floor.loopback.hangUp(call);
        floor.awaitEnd(call);

        floor.seven.command("op_end_wrap", "'operator_id':7");
        floor.awaitState(7, OperatorState.WAITING);
        floor.eight.command("op_end_wrap", "'operator_id':8");
        floor.awaitState(8, OperatorState.WAITING);
        return call;
    }

    private static JsonObject normal(JsonObject event) {
        JsonObjectBuilder normal = Json.createObjectBuilder(event);
        VARYING.stream().filter(event::containsKey).forEach(field -> {
            assertThat(event.getJsonNumber(field).longValueExact()).as(field).isNotNegative();
            normal.add(field, 1);
        });
        return normal.build();
    }

    private static List<Frame> golden() throws IOException {
        try (InputStream file = TelxlDay.class.getResourceAsStream("/telxl/day.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(TelxlDay::parsed)
                    .toList();
        }
    }

    private static Frame parsed(String line) {
        int brace = line.indexOf('{');
        try (JsonReader reader = Json.createReader(new StringReader(line.substring(brace)))) {
            return new Frame(line.substring(0, brace).strip(), reader.readObject());
        }
    }

    private record Frame(String session, JsonObject event) {}
}
