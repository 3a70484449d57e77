package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.wire.Carrier;
import io.tandem.chat.wire.ChatAgent;
import io.tandem.chat.wire.ChatVisitor;
import io.tandem.client.WebSocketClient;
import io.tandem.server.TandemServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that is kept in a database, on a PostgreSQL that comes, goes and comes back: by settings alone. */
class DatabaseIT {

    private static final String START =
            "{\"command\":{\"command_type\":\"session_start\",\"user\":\"Mr Black\",\"pass\":\"Mr Black\",\"mode\":\"api\",\"agent_id\":7}}";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN = "a-token-for-this-test";
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void readinessFollowsTheDatabaseWithoutARestart() throws Exception {
        EmbeddedPostgres database = postgres(0);
        int port = database.getPort();
        try (TandemServer server = TandemServer.named("database")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.db.url", "jdbc:postgresql://localhost:" + port + "/postgres")
                .setting("tandem.db.user", "postgres")
                .setting("tandem.db.password", "postgres")
                .start()) {
            assertThat(login(server)).as("result_code of a login").isEqualTo(200);
            assertThat(ready(server)).as("/health/ready").isEqualTo(200);

            database.close();
            assertThat(ready(server)).as("/health/ready without the database").isEqualTo(503);
            assertThat(server.get("/health/live").statusCode())
                    .as("/health/live without the database")
                    .isEqualTo(200);
            assertThat(login(server))
                    .as("result_code of a login without the database")
                    .isEqualTo(500);

            database = postgres(port);
            assertThat(ready(server)).as("/health/ready with the database back").isEqualTo(200);
            assertThat(login(server)).as("result_code of a login again").isEqualTo(200);

            server.stop();
            server.start();
            assertThat(login(server))
                    .as("result_code after a restart on the same data")
                    .isEqualTo(200);
        } finally {
            database.close();
        }
    }

    @Test
    void whatWaitedForTheDatabaseIsKeptWhenItIsBack() throws Exception {
        EmbeddedPostgres database = postgres(0);
        int port = database.getPort();
        try (TandemServer server = TandemServer.named("database-waiting")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.admin.token", TOKEN)
                .setting("tandem.db.url", "jdbc:postgresql://localhost:" + port + "/postgres")
                .setting("tandem.db.user", "postgres")
                .setting("tandem.db.password", "postgres")
                .start()) {
            long before = call(server);
            hangUp(server, before);
            awaitBody(server, "/api/contacts?customer=300", "\"id\":" + before);

            long waiting = call(server);
            ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat");
            ChatAgent agent = ChatAgent.ready(server, 9);
            agent.accept();
            visitor.say("Do you ship abroad?");
            assertThat(agent.hears()).isEqualTo("Do you ship abroad?");
            String transcript = "/api/contacts/" + (waiting + 1) + "/transcript?customer=300";
            awaitBody(server, transcript, "Do you ship abroad?");

            database.close();
            assertThat(ready(server)).as("/health/ready without the database").isEqualTo(503);
            agent.say("We do.");
            hangUp(server, waiting);
            visitor.say("Good.");
            assertThat(agent.hears()).as("the chat goes on").isEqualTo("Good.");

            database = postgres(port);
            assertThat(ready(server)).as("/health/ready with the database back").isEqualTo(200);
            assertThat(awaitBody(server, transcript, "Good."))
                    .as("what was said meanwhile, in order")
                    .containsSubsequence("Do you ship abroad?", "We do.", "Good.");
            awaitBody(server, "/api/contacts?customer=300", "\"id\":" + waiting);
            agent.leave();
            awaitBody(server, "/api/contacts?customer=300", "\"id\":" + (waiting + 1));
        } finally {
            database.close();
        }
    }

    @Test
    void aServerThatStartsBeforeItsDatabaseWaitsForIt() throws Exception {
        EmbeddedPostgres first = postgres(0);
        int port = first.getPort();
        first.close();
        try (TandemServer server = TandemServer.named("database-late")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.db.url", "jdbc:postgresql://localhost:" + port + "/postgres")
                .setting("tandem.db.user", "postgres")
                .setting("tandem.db.password", "postgres")) {
            server.launch();
            server.awaitOutput("is not usable and is tried again");
            assertThat(server.get("/health/started").statusCode())
                    .as("/health/started without the database")
                    .isEqualTo(503);

            try (EmbeddedPostgres late = postgres(port)) {
                server.awaitReady();
                assertThat(server.get("/health/started").statusCode())
                        .as("/health/started with the database")
                        .isEqualTo(200);
                assertThat(login(server)).as("result_code of a login").isEqualTo(200);
            }
        }
    }

    /** Places a call that nobody answers. */
    private static long call(TandemServer server) throws Exception {
        String placed = post(server, "/api/loopback/calls", "{\"from\":\"01632 960123\",\"to\":\"01632 960010\"}");
        try (JsonReader reader = Json.createReader(new StringReader(placed))) {
            return reader.readObject().getJsonNumber("id").longValueExact();
        }
    }

    private static void hangUp(TandemServer server, long call) throws Exception {
        post(server, "/api/loopback/calls/" + call + "/hangup", "{}");
    }

    private static String post(TandemServer server, String path, String body) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(server.uri("http", path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body();
    }

    /** Asks until the answer contains what is awaited: the database is written to a little later. */
    private static String awaitBody(TandemServer server, String path, String awaited) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri("http", path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        long begun = System.nanoTime();
        String body = "";
        while (!body.contains(awaited) && System.nanoTime() - begun < PATIENCE_NANOS) {
            body = HTTP.send(request, BodyHandlers.ofString()).body();
        }
        assertThat(body).as(path).contains(awaited);
        return body;
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static int ready(TandemServer server) throws IOException, InterruptedException {
        return server.get("/health/ready").statusCode();
    }

    private static int login(TandemServer server) throws InterruptedException {
        try (WebSocketClient client = WebSocketClient.connect(server.uri("ws", "/telxl"))) {
            return client.ask(START).getInt("result_code");
        }
    }
}
