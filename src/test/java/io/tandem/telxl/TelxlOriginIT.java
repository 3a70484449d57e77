package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which web pages may open a TelXL connection, unless origins are configured. */
@ExtendWith(SharedServer.class)
class TelxlOriginIT {

    private static final String FOREIGN = "https://evil.example.com";

    @ParameterizedTest
    @ValueSource(strings = {"/telxl", "/telxl/api", "/telxl/web", "/telxl/api?u=Mr%20Black&p=Mr%20Black&opID=7"})
    void turnsAwayPagesOfForeignOrigins(String address, TandemServer server) {
        assertThat(WebSocketClient.handshakeStatus(FOREIGN, server.uri("ws", address)))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://localhost",
                "http://localhost:1",
                "https://localhost",
                "http://localhost.example.com"
            })
    void turnsAwayWhatOnlyResemblesItsOwnOrigin(String origin, TandemServer server) {
        assertThat(WebSocketClient.handshakeStatus(origin, server.uri("ws", "/telxl")))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/telxl", "/telxl/api", "/telxl/web"})
    void letsItsOwnPagesIn(String address, TandemServer server) {
        String own = "http://localhost:" + server.port();
        assertThat(WebSocketClient.handshakeStatus(own, server.uri("ws", address)))
                .isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/telxl", "/telxl/api", "/telxl/web"})
    void letsClientsInThatAreNoBrowsers(String address, TandemServer server) {
        assertThat(WebSocketClient.handshakeStatus(null, server.uri("ws", address)))
                .as("no Origin header")
                .isEqualTo(101);
    }
}
