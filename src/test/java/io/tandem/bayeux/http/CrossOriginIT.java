package io.tandem.bayeux.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.TandemServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers with pages of other origins meet at Bayeux's addresses. */
class CrossOriginIT {

    private static final String ALLOWED = "https://desk.example.com";
    private static final String FOREIGN = "https://evil.example.com";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TandemServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TandemServer.named("cross-origin")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.allowed-origins", ALLOWED)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cometd", "/cometd/", "/cometd/handshake", "/genesys/cometd", "/genesys/cometd/connect"})
    void aPreflightOfAnAllowedOriginIsAnswered(String address) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                to(address, ALLOWED)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as("status").isEqualTo(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                .as("the very origin, once")
                .containsExactly(ALLOWED);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
        assertThat(answer.headers().allValues("Vary")).as("for caches").contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cometd", "/cometd/handshake", "/genesys/cometd", "/genesys/cometd/connect"})
    void aRequestFromAForeignOriginIsRefused(String address) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                to(address, FOREIGN)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("[{\"channel\":\"/meta/handshake\"}]"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as("status").isEqualTo(403);
        assertThat(answer.body()).isEqualTo("Origin not allowed: see tandem.allowed-origins");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                .as("permission")
                .isEmpty();
    }

    @Test
    void aWebSocketHandshakeFromAForeignOriginIsRefusedToo() {
        assertThat(WebSocketClient.handshakeStatus(FOREIGN, server.uri("ws", "/cometd")))
                .isEqualTo(403);
    }

    private static HttpRequest.Builder to(String address, String origin) {
        URI uri = server.uri("http", address);
        return HttpRequest.newBuilder(uri).header("Origin", origin);
    }
}
