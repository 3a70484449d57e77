package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there of a contact that was alive when the gateway crashed. */
class TranscriptIT {

    private static final String TOKEN = "a-token-for-this-test";
    private static final long LOST = 5_000;

    @TempDir
    private Path folder;

    @Test
    void transcriptsOutliveTheGatewayAndNumbersOfTheirContactsNeverComeAgain() throws Exception {
        String database = "jdbc:h2:file:" + folder.resolve("tandem");
        try (TandemServer server = TandemServer.named("transcript")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.admin.token", TOKEN)
                .setting("tandem.db.url", database)
                .start()) {
            server.stop();
            leaveTranscript(database);
            server.start();

            assertThat(get(server, LOST + "/transcript?customer=300&limit=1", TOKEN))
                    .satisfies(page -> assertThat(page.statusCode()).isEqualTo(200))
                    .satisfies(page -> assertThat(page.body())
                            .contains("\"text\":\"Hello\"", "\"leg\":1")
                            .contains("/api/contacts/5000/transcript?customer=300&from=2&limit=1"));
            assertThat(get(server, LOST + "/transcript?customer=300&from=9", TOKEN))
                    .as("beyond the end of a transcript that is there")
                    .satisfies(page -> assertThat(page.statusCode()).isEqualTo(200))
                    .satisfies(page -> assertThat(page.body()).contains("\"entries\":[]"));
            assertThat(get(server, LOST + "/transcript?customer=301", TOKEN).statusCode())
                    .as("to another customer")
                    .isEqualTo(404);
            assertThat(get(server, LOST + "/transcript", TOKEN).statusCode())
                    .as("without a customer")
                    .isEqualTo(400);
            assertThat(get(server, "x/transcript?customer=300", TOKEN).statusCode())
                    .as("of no number")
                    .isEqualTo(400);
            assertThat(get(server, LOST + "/transcript?customer=300", "another").statusCode())
                    .as("without the token")
                    .isEqualTo(401);
            assertThat(newCall(server)).as("the next contact's number").isGreaterThan(LOST);
        }
    }

    private static void leaveTranscript(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "tandem", "tandem");
                Statement statement = connection.createStatement()) {
            for (int index = 1; index <= 2; index++) {
                statement.execute(
                        "insert into transcript_entry (contact_id, entry_index, customer_id, kind, author, name,"
                                + " text, details, happened) values (" + LOST + ", " + index
                                + ", 300, 'TEXT', 1, 'Ada', 'Hello', '{\"sort\":\"text\"}', current_timestamp)");
            }
        }
    }

    private static long newCall(TandemServer server) throws Exception {
        HttpResponse<String> placed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri("http", "/api/loopback/calls"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"from\":\"01632 960123\",\"to\":\"01632 960010\"}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        try (JsonReader reader = Json.createReader(new StringReader(placed.body()))) {
            return reader.readObject().getJsonNumber("id").longValueExact();
        }
    }

    private static HttpResponse<String> get(TandemServer server, String path, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri("http", "/api/contacts/" + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
    }
}
