package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What becomes of a contact that has ended. */
class ContactHistoryIT {

    private static final String TOKEN = "a-token-for-this-test";
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    @Test
    void endedContactsAreKeptOverARestartAndTheirNumbersNeverComeAgain() throws Exception {
        try (TandemServer server = TandemServer.named("contact-history")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.admin.token", TOKEN)
                .start()) {
            long first = abandonedCall(server);
            JsonObject kept = awaitContact(server, first);
            assertThat(kept.getString("from")).isEqualTo("01632960123");
            assertThat(kept.getString("endCause")).isEqualTo("CALLER_LEFT");

            server.stop();
            server.start();
            assertThat(awaitContact(server, first))
                    .as("the same contact after a restart")
                    .isEqualTo(kept);
            assertThat(abandonedCall(server)).as("the next call's number").isGreaterThan(first);
            assertThat(get(server, "/api/contacts?customer=301", TOKEN).body())
                    .as("what another customer's list shows")
                    .contains("\"contacts\":[]");
            assertThat(get(server, "/api/contacts?customer=300", "another").statusCode())
                    .as("without the token")
                    .isEqualTo(401);
        }
    }

    /** Places a call that nobody answers, and hangs up. */
    private static long abandonedCall(TandemServer server) throws Exception {
        HttpResponse<String> placed =
                post(server, "/api/loopback/calls", "{\"from\":\"01632 960123\",\"to\":\"01632 960010\"}");
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        long id = json(placed.body()).getJsonNumber("id").longValueExact();
        assertThat(post(server, "/api/loopback/calls/" + id + "/hangup", "{}").statusCode())
                .isLessThan(300);
        return id;
    }

    /** Asks until the contact has been kept, which follows its end. */
    private static JsonObject awaitContact(TandemServer server, long id) throws Exception {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE_NANOS) {
            String body = get(server, "/api/contacts?customer=300", TOKEN).body();
            for (JsonObject contact : json(body).getJsonArray("contacts").getValuesAs(JsonObject.class)) {
                if (contact.getJsonNumber("id").longValueExact() == id) {
                    return contact;
                }
            }
        }
        throw new AssertionError("contact " + id + " was not kept");
    }

    private static HttpResponse<String> get(TandemServer server, String path, String token)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri("http", path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(TandemServer server, String path, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri("http", path))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
