package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the metrics tell of a node. */
@ExtendWith(SharedServer.class)
class MetricsIT {

    private static final String START =
            "{\"command\":{\"command_type\":\"session_start\",\"user\":\"Mr Black\",\"pass\":\"%s\",\"mode\":\"api\",\"agent_id\":7}}";

    @Test
    void everythingThatIsCountedIsShown(TandemServer server) throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(server.uri("ws", "/telxl"))) {
            client.ask(START.formatted("wrong"));
            client.ask(START.formatted("Mr Black"));
            client.ask("{\"command\":{\"command_type\":\"session_end\"}}");
            client.awaitClose();
        }
        String metrics = server.get("/metrics?scope=application").body();

        for (String expected : List.of(
                "tandem_connections{",
                "tandem_outbox_depth{",
                "tandem_tropo_sessions{",
                "tandem_tropo_requests{",
                "tandem_sessions{accent=\"telxl\",mode=\"api\"",
                "tandem_logins_total{accent=\"telxl\",mp_scope=\"application\",outcome=\"ok\"",
                "tandem_logins_total{accent=\"telxl\",mp_scope=\"application\",outcome=\"wrong_credentials\"",
                "tandem_messages_in_total{accent=\"telxl\"",
                "tandem_messages_out_total{accent=\"telxl\"",
                "tandem_handling_time_seconds_count{accent=\"telxl\"")) {
            assertThat(metrics).as("what /metrics shows").contains(expected);
        }
    }
}
