package io.tandem.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.client.WebSocketClient.Closed;
import io.tandem.server.TandemServer;
import io.tandem.store.redis.RedisProcess;
import io.tandem.store.redis.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A gateway on a Redis of its own that a test takes away, and what anybody is told meanwhile. */
final class Outage implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN = "a-token-for-this-test";
    private static final Closed LOST = new Closed(4004, "state cannot be reached, try again later");
    private static final String TELXL = "/telxl/api?u=Mr%20Black&p=Mr%20Black&configID=1";

    private final RedisProcess redis;
    private final TandemServer server;

    /** @param options of Redis */
    Outage(String name, String... options) {
        redis = new RedisProcess(options);
        server = TandemServer.named(name)
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.admin.token", TOKEN)
                .on(redis)
                .start();
    }

    TandemServer server() {
        return server;
    }

    /** Redis ends, and stays away until everybody has been told. */
    void begin() throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(server.uri("ws", TELXL))) {
            assertThat(client.nextEvent().getInt("result_code")).isEqualTo(200);
            redis.kill();

            JsonObject error = client.ask("{\"command\":{\"command_type\":\"op_logout\",\"operator_id\":7}}");
            assertThat(error.getString("event_type"))
                    .as("nothing is acknowledged: %s", error)
                    .isEqualTo("error");
            Waiting.until("the node is not ready", () -> status("/health/ready") == 503);
            assertThat(status("/health/live")).as("alive").isEqualTo(200);
            assertThat(client.awaitClose()).as("a client that is here").isEqualTo(LOST);
        }
        nobodyIsTakenOn();
    }

    private void nobodyIsTakenOn() throws Exception {
        for (String address : new String[] {"/telxl", "/processor/sessions/S7-1?token=abc", "/cometd"}) {
            try (WebSocketClient late = WebSocketClient.connect(server.uri("ws", address))) {
                assertThat(late.awaitClose()).as(address).isEqualTo(LOST);
            }
        }
        refused("/processor/sessions", "application/json", "{\"agent\":{\"id\":7,\"password\":\"7\"}}");
        refused("/1.0/sessions", "application/x-www-form-urlencoded", "action=create&token=demo-token");
        refused(
                "/api/texts",
                "application/json",
                "{\"from\":\"+447700900001\",\"to\":\"01632 960020\",\"text\":\"Hello\"}");
        HttpResponse<String> handshake = post(
                "/cometd",
                "application/json",
                "[{\"channel\":\"/meta/handshake\",\"version\":\"1.0\",\"supportedConnectionTypes\":[\"long-polling\"]}]");
        JsonObject reply = Json.createReader(new StringReader(handshake.body()))
                .readArray()
                .getJsonObject(0);
        assertThat(reply.getString("error")).isEqualTo("503::temporarily_unavailable");
        assertThat(reply.getJsonObject("advice").getInt("interval")).isBetween(1_000, 5_000);
    }

    /** Redis is there again; returns when the gateway is ready. */
    void end() {
        redis.start();
        Waiting.until("the node is ready", () -> status("/health/ready") == 200);
    }

    private void refused(String address, String type, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(address, type, body);
        assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After"))
                .as("when to come back to " + address)
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-5]"));
    }

    private HttpResponse<String> post(String address, String type, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(server.uri("http", address))
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer " + TOKEN)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int status(String address) {
        try {
            return server.get(address).statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        server.close();
        redis.close();
    }
}
