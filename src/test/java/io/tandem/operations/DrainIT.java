package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.client.WebSocketClient.Closed;
import io.tandem.server.TandemServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How a node goes out of service. */
class DrainIT {

    private static final int SESSIONS = 2_000;
    private static final Closed DRAINED = new Closed(1012, "server is restarting, connect again");
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final String TOKEN = "a-token-for-this-test";
    private static final String START =
            "{\"command\":{\"command_type\":\"session_start\",\"user\":\"Mr Black\",\"pass\":\"Mr Black\",\"mode\":\"api\",\"agent_id\":7}}";
    private static final String PING = "{\"command\":{\"command_type\":\"session_ping\"}}";

    @Test
    void aStoppedServerClosesTwoThousandSessionsWithTheDrainCode() throws Exception {
        try (TandemServer server = server("drain-stop").start()) {
            List<WebSocketClient> clients = openSessions(server);
            CompletableFuture<?> firstClose = CompletableFuture.anyOf(
                    clients.stream().map(WebSocketClient::whenClosed).toArray(CompletableFuture[]::new));
            long stopped = System.nanoTime();

            server.terminate();

            assertThat(firstClose.get(30, TimeUnit.SECONDS)).isEqualTo(DRAINED);
            assertThat(isReady(server))
                    .as("ready once the first client is gone")
                    .isFalse();
            for (WebSocketClient client : clients) {
                assertThat(client.awaitClose()).isEqualTo(DRAINED);
            }
            server.awaitEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - stopped))
                    .as("time from SIGTERM to the end of the process")
                    .isLessThan(STOP);
        }
    }

    @Test
    void anAdministratorDrainsANodeThatGoesOnAnswering() throws Exception {
        try (TandemServer server = server("drain-rest")
                        .setting("tandem.admin.token", TOKEN)
                        .start();
                WebSocketClient client = WebSocketClient.connect(server.uri("ws", "/telxl"))) {
            assertThat(client.ask(START).getInt("result_code")).isEqualTo(200);
            assertThat(drain(server, null).statusCode()).as("without a token").isEqualTo(401);
            assertThat(drain(server, "Bearer wrong").statusCode())
                    .as("with a wrong token")
                    .isEqualTo(401);
            assertThat(isReady(server)).as("ready before").isTrue();

            HttpResponse<String> answer = drain(server, "Bearer " + TOKEN);

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).contains("\"draining\":true");
            assertThat(isReady(server)).as("ready while draining").isFalse();
            assertThat(server.get("/health/live").statusCode())
                    .as("alive while draining")
                    .isEqualTo(200);
            assertThat(client.awaitClose()).isEqualTo(DRAINED);
            try (WebSocketClient late = WebSocketClient.connect(server.uri("ws", "/telxl"))) {
                assertThat(late.awaitClose()).as("a client that comes too late").isEqualTo(DRAINED);
            }
        }
    }

    @Test
    void administrationIsOffWithoutAToken() throws Exception {
        try (TandemServer server = server("drain-off").start()) {
            HttpResponse<String> answer = drain(server, "Bearer ");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("tandem.admin.token");
            assertThat(isReady(server)).as("ready as before").isTrue();
        }
    }

    private static TandemServer server(String name) {
        return TandemServer.named(name)
                .setting("tandem.directory.password-iterations", 1_000)
                // Opening thousands of sessions may take a slow machine longer than they may be idle.
                .setting("tandem.telxl.idle-timeout", "PT10M");
    }

    private static List<WebSocketClient> openSessions(TandemServer server) throws InterruptedException {
        List<WebSocketClient> clients = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            clients.add(WebSocketClient.connect(server.uri("ws", "/telxl")).send(START));
        }
        for (WebSocketClient client : clients) {
            assertThat(client.nextEvent().getInt("result_code")).isEqualTo(200);
            client.send(PING);
        }
        for (WebSocketClient client : clients) {
            assertThat(client.nextEvent().getString("event_type")).isEqualTo("session_pong");
        }
        return clients;
    }

    private static boolean isReady(TandemServer server) throws IOException, InterruptedException {
        try {
            return server.get("/health/ready").statusCode() == 200;
        } catch (ConnectException stoppedListening) {
            return false;
        }
    }

    private static HttpResponse<String> drain(TandemServer server, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri("http", "/api/drain")).POST(HttpRequest.BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
