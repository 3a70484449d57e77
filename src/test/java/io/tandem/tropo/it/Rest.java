package io.tandem.tropo.it;

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
import java.time.Duration;
import java.util.function.Predicate;

/** The gateway's REST interfaces, with an administrator's token. Bodies may have ' in place of ". */
record Rest(TandemServer server) {

    /** The administrators' token of the gateways in these tests. */
    static final String TOKEN = "a-token-for-this-test";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is there. */
    JsonObject get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", 200);
    }

    /** Asks until the answer is as expected; fails if it never is. */
    JsonObject await(String path, Predicate<JsonObject> expected) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonObject shown = get(path);
        while (!expected.test(shown)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " never became as expected: " + shown);
            }
            shown = get(path);
        }
        return shown;
    }

    /** Sends a body and expects a status; an answer without a body is an empty object. */
    JsonObject send(String method, String path, String body, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(server.uri("http", path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(
                                method,
                                method.equals("GET")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        if (answer.body().isBlank()) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
