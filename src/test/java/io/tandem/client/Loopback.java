package io.tandem.client;

import io.tandem.server.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;

/** The far ends of the loopback: somebody who calls in, presses keys, hangs up, and can be asked what they hear. */
public final class Loopback {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Gateway server;

    /** The loopback of a gateway that runs. */
    public Loopback(Gateway server) {
        this.server = server;
    }

    /** Somebody calls in; returns the number of the call. */
    public long place(String from, String to) throws IOException, InterruptedException {
        return place(from, to, false);
    }

    /** Somebody who hides their number calls in; returns the number of the call. */
    public long placeWithheld(String from, String to) throws IOException, InterruptedException {
        return place(from, to, true);
    }

    /** The caller hangs up. */
    public void hangUp(long call) throws IOException, InterruptedException {
        post("/calls/" + call + "/hangup", JsonValue.EMPTY_JSON_OBJECT, 200);
    }

    /** Somebody picks up at a phone. */
    public void pickUp(String phone) throws IOException, InterruptedException {
        post("/phones/" + phone + "/answer", JsonValue.EMPTY_JSON_OBJECT, 200);
    }

    /** The call as it is shown. */
    public JsonObject call(long call) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/api/loopback/calls/" + call);
        return read(answer, 200);
    }

    /** Asks for the call until it is as expected; fails if it never is. */
    public JsonObject awaitCall(long call, Predicate<JsonObject> expected) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonObject shown = call(call);
        while (!expected.test(shown)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the call never became as expected: " + shown);
            }
            shown = call(call);
        }
        return shown;
    }

    /** A visitor starts a contact of a medium in a queue and writes something, unless it is empty; returns its number. */
    public long visit(String medium, long queue, String from, String text) throws IOException, InterruptedException {
        JsonObjectBuilder visitor = Json.createObjectBuilder()
                .add("medium", medium)
                .add("queue", queue)
                .add("from", from);
        if (!text.isEmpty()) {
            visitor.add("text", text);
        }
        return post("/visitors", visitor.build(), 200).getJsonNumber("id").longValueExact();
    }

    /** What a visitor sees. */
    public JsonObject visitor(long id) throws IOException, InterruptedException {
        return read(server.get("/api/loopback/visitors/" + id), 200);
    }

    /** A visitor writes. */
    public void write(long id, String text) throws IOException, InterruptedException {
        post(
                "/visitors/" + id + "/messages",
                Json.createObjectBuilder().add("text", text).build(),
                200);
    }

    /** A visitor begins or stops typing. */
    public void type(long id, boolean typing) throws IOException, InterruptedException {
        post(
                "/visitors/" + id + "/typing",
                Json.createObjectBuilder().add("typing", typing).build(),
                200);
    }

    /** A visitor leaves. */
    public void leave(long id) throws IOException, InterruptedException {
        post("/visitors/" + id + "/leave", JsonValue.EMPTY_JSON_OBJECT, 200);
    }

    private long place(String from, String to, boolean withheld) throws IOException, InterruptedException {
        JsonObject call = Json.createObjectBuilder()
                .add("from", from)
                .add("to", to)
                .add("withheld", withheld)
                .build();
        return post("/calls", call, 201).getJsonNumber("id").longValueExact();
    }

    private JsonObject post(String path, JsonValue body, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("http", "/api/loopback" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return read(HTTP.send(request, HttpResponse.BodyHandlers.ofString()), expected);
    }

    private static JsonObject read(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.statusCode() + " instead of " + expected + ": " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
