package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.client.WebSocketClient.Closed;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The seed's own example, sent exactly as it is printed there. */
@ExtendWith(SharedServer.class)
class TelxlFirstMinuteIT {

    private static final String SEED =
            "{\"command\":{\"command_type\":\"session_start\", \"user\":\"Mr Black\", \"pass\":\"Mr Black\", \"mode\":\"api\", \"agent_id\":\"007\", \"config_id\":\"01\"}}";

    @Test
    void theSeedsExampleStartsASessionThatPingsAndEnds(TandemServer server) throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(server.uri("ws", "/telxl"))) {
            JsonObject started = client.ask(SEED);
            assertThat(started.getString("event_type")).isEqualTo("session_start_result");
            assertThat(started.getInt("result_code")).isEqualTo(200);
            assertThat(started.getString("result_text")).isEqualTo("OK");
            assertThat(started.getJsonNumber("session_id").longValueExact()).isPositive();
            assertThat(started.getString("authority_table")).isEqualTo("vcc_operators");
            assertThat(started.getInt("authority_id")).isEqualTo(7);
            assertThat(started.getInt("config_id")).isEqualTo(1);
            assertThat(started.getString("api_version")).matches("^\\d+\\.\\d+-\\d+$");

            JsonObject pong = client.ask("{\"command\":{\"command_type\":\"session_ping\"}}");
            assertThat(pong.getString("event_type")).isEqualTo("session_pong");

            JsonObject ended = client.ask("{\"command\":{\"command_type\":\"session_end\",\"reason\":\"shift over\"}}");
            assertThat(ended.getString("event_type")).isEqualTo("session_end_result");
            assertThat(ended.getString("reason")).isEqualTo("shift over");
            assertThat(ended.getJsonNumber("session_id"))
                    .as("the number given at the start")
                    .isEqualTo(started.getJsonNumber("session_id"));
            assertThat(client.awaitClose()).isEqualTo(new Closed(1000, "session ended"));
        }
    }
}
