package io.tandem.telxl;

import static io.tandem.telxl.Messages.BLACK;
import static io.tandem.telxl.Messages.END;
import static io.tandem.telxl.Messages.PING;
import static io.tandem.telxl.Messages.json;
import static io.tandem.telxl.Messages.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.RawWebSocket;
import io.tandem.client.WebSocketClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions started from the query string (spec 2.2, 10.6). */
@ExtendWith(SharedServer.class)
class TelxlQueryIT {

    private static final String LOGIN = "u=Mr%20Black&p=Mr%20Black";

    @ParameterizedTest(name = "2.2 {0}")
    @CsvSource({
        "u=Mr%20Black&p=Mr%20Black&opID=7, vcc_operators, 7, 1",
        "u=Mr+Black&p=Mr+Black&opID=007&configID=01, vcc_operators, 7, 1",
        "configID=1&p=Mr%20Black&u=Mr%20Black, vcc_customers, 300, 1",
        "u=Miss%20Scarlet&p=Miss%20Scarlet&configID=2&colour=red, vcc_customers, 300, 2"
    })
    void startsASessionWithoutAFirstMessage(
            String query, String table, int authority, int configuration, TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server, "/telxl/api?" + query)) {
            JsonObject result = client.nextEvent();
            assertThat(result.getInt("result_code")).isEqualTo(200);
            assertThat(result.getString("authority_table")).isEqualTo(table);
            assertThat(result.getInt("authority_id")).isEqualTo(authority);
            assertThat(result.getInt("config_id")).isEqualTo(configuration);
            assertThat(client.ask(PING).getString("event_type")).isEqualTo("session_pong");
            assertThat(client.ask(END).getJsonNumber("session_id")).isEqualTo(result.getJsonNumber("session_id"));
        }
    }

    @Test
    void startsASessionInModeWeb(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server, "/telxl/web?" + LOGIN + "&opID=7")) {
            assertThat(client.next())
                    .startsWith(
                            json("cc4web.session_start_result({'event_type':'session_start_result','result_code':200,"))
                    .endsWith("});");
            assertThat(client.send(PING).next()).isEqualTo(json("cc4web.session_pong({'event_type':'session_pong'});"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "u=Mr%20Black&p=wrong&opID=7; Login failed (login result -1): Incorrect credentials supplied",
                "u=Mr%20Black&p=Mr%20Black; No configuration specified and no operator selected to get a default configuration from.",
                "u=Mr%20Black&opID=7; Missing pass.",
                "opID=7; Missing user.",
                "u=Mr%20Black&p=Mr%20Black&opID=x; Invalid agent_id: a whole number is expected.",
                "u=Mr%20Black&p=Mr%20Black&opID=9; The operator is not associated with the user."
            })
    void tellsOfAFailureAndThenAllowsAMessage(String query, String reason, TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server, "/telxl/api?" + query)) {
            JsonObject result = client.nextEvent();
            assertThat(result.getInt("result_code")).isEqualTo(500);
            assertThat(result.getString("result_text")).startsWith("201 FAILED - " + reason + " on session ID ");
            assertThat(client.ask(start(BLACK + ",'mode':'api','agent_id':7")).getInt("result_code"))
                    .as("10.6: the message counts then")
                    .isEqualTo(200);
        }
    }

    @Test
    void tellsOfAFailureInModeWebAsAStatement(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server, "/telxl/web?opID=7")) {
            assertThat(client.next()).startsWith("cc4web.session_start_result(").contains("Missing user.");
        }
    }

    @Test
    void refusesAMessageAfterTheQueryHasStartedASession(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server, "/telxl/api?" + LOGIN + "&opID=7")) {
            client.send(start(BLACK + ",'mode':'api','agent_id':8"));
            assertThat(client.nextEvent().getInt("authority_id")).isEqualTo(7);
            assertThat(client.nextEvent().getString("result_text")).contains("active on this connection already");
            assertThat(client.ask(PING).getString("event_type")).isEqualTo("session_pong");
        }
    }

    @Test
    void waitsForAMessageIfTheQueryIsAboutSomethingElse(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server, "/telxl/api?colour=red&opid=7")) {
            assertThat(client.ask(PING).getInt("code")).as("no session").isEqualTo(401);
        }
    }

    @Test
    void ignoresTheQueryWhereTheAddressStandsForNoMode(TandemServer server) throws Exception {
        try (WebSocketClient client = connect(server, "/telxl?" + LOGIN + "&opID=7")) {
            assertThat(client.ask(PING).getInt("code")).as("no session").isEqualTo(401);
            assertThat(client.ask(start(BLACK + ",'mode':'api','agent_id':8")).getInt("authority_id"))
                    .isEqualTo(8);
        }
    }

    @Test
    void neitherCredentialsNorQueriesReachAnyLog() throws Exception {
        try (TandemServer server = TandemServer.named("telxl-query")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.login.user-failures", 1)
                .start()) {
            for (String mode : new String[] {"api", "web"}) {
                String begin = "/telxl/" + mode + "?u=";
                visit(server, begin + "Mr%20Black&p=Mr%20Black&opID=7");
                visit(server, begin + "Mr%20Black&p=Mr%20Black&opID=20");
                visit(server, begin + "Mr+Green&p=Green+Pa55word&opID=7");
                visit(server, begin + "Mr+Green&p=Green+Pa55word&opID=7");
                visit(server, begin + "Mr+Green&opID=7");
                String pass = begin + "Mr%20Green&opID=7&p=Pa55word";
                for (String broken : new String[] {"%zz", "%2", "%", "%C3%28", "<b>", "\"", "{}", "\\", "^"}) {
                    assertThat(handshake(server, pass + broken, RawWebSocket.HOST, RawWebSocket.KEY))
                            .as("a query that is none, by %s", broken)
                            .containsAnyOf("101", "400");
                }
                assertThat(handshake(server, pass, RawWebSocket.HOST))
                        .as("no key")
                        .doesNotContain("101");
                for (String rest : new String[] {" HTTP/1.1", " HTTP/1.1\r\nConnection: close", " HTTP/1.0"}) {
                    assertThat(get(server, pass + rest)).as("after%s", rest).doesNotContain("101");
                }
                assertThat(handshake(server, pass, "Host: a<b>c", RawWebSocket.KEY))
                        .as("no host")
                        .doesNotContain("101");
            }
            String query = "?u=Mr%20Black&p=Mr%20Black&opID=7";
            String address = "/telxl/api" + query;
            misbehave(server, address, 0x81, 0x82, 0, 0, 0, 0, 0xC3, 0x28); // no UTF-8
            misbehave(server, address, 0x83, 0x80, 0, 0, 0, 0); // reserved opcode
            misbehave(server, address, 0xF1, 0x80, 0, 0, 0, 0); // reserved bits
            misbehave(server, address, 0x88, 0x82, 0, 0, 0, 0, 0x13, 0x88); // close code 5000
            misbehave(server, address, 0x88, 0x81, 0, 0, 0, 0, 0x13); // half a close code
            misbehave(server, address, 0x89, 0xFE, 0, 126, 0, 0, 0, 0); // ping too long
            assertThat(server.get("/telxl/nowhere" + query).statusCode()).isEqualTo(404);
            assertThat(WebSocketClient.handshakeStatus(null, server.uri("ws", "/telxl/nowhere" + query)))
                    .isEqualTo(404);
            assertThat(WebSocketClient.handshakeStatus("https://evil.example.com", server.uri("ws", address)))
                    .isEqualTo(403);
            server.get(address);
            // What is logged late is logged by the end.
            server.stop();

            assertThat(server.allLogs())
                    .as("the visits were logged at all")
                    .contains("/telxl/nowhere", "Session")
                    .as("but not who came, nor with what")
                    .doesNotContainIgnoringCase("Mr Black")
                    .doesNotContainIgnoringCase("Mr%20Black")
                    .doesNotContainIgnoringCase("Mr+Black")
                    .doesNotContainIgnoringCase("Green")
                    .doesNotContainIgnoringCase("Pa55word")
                    .doesNotContainIgnoringCase("opID=");
        }
    }

    private static void visit(TandemServer server, String address) throws InterruptedException {
        try (WebSocketClient client = connect(server, address)) {
            assertThat(client.next()).contains("session_start_result");
            client.send(PING).next();
        }
    }

    /** Starts a session and then sends a frame that no orderly client would send. */
    private static void misbehave(TandemServer server, String address, int... frame) throws IOException {
        try (RawWebSocket socket = new RawWebSocket(server.port())) {
            assertThat(socket.handshake(address, RawWebSocket.HOST, RawWebSocket.KEY))
                    .contains("101");
            assertThat(socket.nextOpcode()).as("the session's start is told").isEqualTo(RawWebSocket.TEXT);
            socket.send(frame);
        }
    }

    private static String handshake(TandemServer server, String address, String... headers) throws IOException {
        try (RawWebSocket socket = new RawWebSocket(server.port())) {
            return socket.handshake(address, headers);
        }
    }

    private static String get(TandemServer server, String addressAndProtocol) throws IOException {
        try (RawWebSocket socket = new RawWebSocket(server.port())) {
            return socket.get(addressAndProtocol, RawWebSocket.HOST, RawWebSocket.KEY);
        }
    }

    private static WebSocketClient connect(TandemServer server, String address) {
        return WebSocketClient.connect(server.uri("ws", address));
    }
}
