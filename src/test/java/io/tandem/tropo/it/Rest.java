package io.tandem.tropo.it;

import io.tandem.server.Gateway;
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
record Rest(Gateway server) {

    /** The administrators' token of the gateways in these tests. */
    static final String TOKEN = "a-token-for-this-test";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is there. */
    JsonObject get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", 200);
    }

    /** Asks until something is there and as expected; fails if it never is. */
    JsonObject await(String path, Predicate<JsonObject> expected) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = send("GET", path, "");
        while (answer.statusCode() != 200 || !expected.test(read(answer.body()))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " never became as expected: " + answer.body());
            }
            answer = send("GET", path, "");
        }
        return read(answer.body());
    }

    /** Sends a body and expects a status; an answer without a body is an empty object. */
    JsonObject send(String method, String path, String body, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() != status) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isBlank() ? JsonObject.EMPTY_JSON_OBJECT : read(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
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
    }

    private static JsonObject read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
