package io.tandem.telxl;

import static io.tandem.telxl.Messages.BLACK;
import static io.tandem.telxl.Messages.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site can configure of TelXL, seen from outside. */
class TelxlSettingsIT {

    private static TandemServer server;

    @BeforeAll
    static void startServer() {
        server = TandemServer.named("telxl-settings")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.telxl.strict-ids", true)
                .setting("tandem.telxl.web-object", "desk")
                .setting("tandem.telxl.api-version", "2.0-7")
                .setting("tandem.allowed-origins", "https://desk.example.com, https://other.example.com:8443")
                .start();
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest(name = "10.1 {0}")
    @ValueSource(
            strings = {"'agent_id':'007','config_id':'01'", "'agent_id':7,'config_id':1", "'agent_id':7,'config_id':2"})
    void strictIdsMakeBothAnErrorInEveryCase(String ids) throws Exception {
        try (WebSocketClient client = connect()) {
            JsonObject result = client.ask(start(BLACK + ",'mode':'api'," + ids));
            assertThat(result.getInt("result_code")).isEqualTo(500);
            assertThat(result.getString("result_text"))
                    .startsWith("201 FAILED - Both an operator and a configuration specified: leave one of them out."
                            + " on session ID ");
        }
    }

    @ParameterizedTest(name = "10.1 {0}")
    @ValueSource(
            strings = {"'agent_id':7", "'config_id':1", "'agent_id':7,'config_id':''", "'agent_id':null,'config_id':1"})
    void strictIdsAllowEitherOne(String ids) throws Exception {
        try (WebSocketClient client = connect()) {
            assertThat(client.ask(start(BLACK + ",'mode':'api'," + ids)).getInt("result_code"))
                    .isEqualTo(200);
        }
    }

    @Test
    void reportsTheVersionThatIsConfigured() throws Exception {
        try (WebSocketClient client = connect()) {
            assertThat(client.ask(start(BLACK + ",'mode':'api'")).getString("api_version"))
                    .as("10.4: on failure too")
                    .isEqualTo("2.0-7");
            assertThat(client.ask(start(BLACK + ",'mode':'api','agent_id':7")).getString("api_version"))
                    .isEqualTo("2.0-7");
        }
    }

    @Test
    void statementsCallTheObjectThatIsConfigured() throws Exception {
        try (WebSocketClient client = connect()) {
            assertThat(client.send(start(BLACK + ",'mode':'web','agent_id':7")).next())
                    .startsWith("desk.session_start_result(");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://desk.example.com", "https://desk.example.com:443", "https://other.example.com:8443"})
    void letsPagesOfAllowedOriginsIn(String origin) {
        assertThat(WebSocketClient.handshakeStatus(origin, server.uri("ws", "/telxl")))
                .isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://desk.example.com", "https://desk.example.com:8443", "https://sub.desk.example.com"})
    void turnsOtherPagesAwayAllTheSame(String origin) {
        assertThat(WebSocketClient.handshakeStatus(origin, server.uri("ws", "/telxl")))
                .isEqualTo(403);
    }

    private static WebSocketClient connect() {
        return WebSocketClient.connect(server.uri("ws", "/telxl"));
    }
}
