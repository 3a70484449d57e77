package io.tandem.tropo.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Stream;

/** A body that was posted: how a session starts (spec 3), or what has happened in it (spec 4). */
final class Posted {

    private final JsonObject body;

    private Posted(JsonObject body) {
        this.body = body;
    }

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException if it has neither a session nor a result
     */
    static Posted read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject body = reader.readObject();
            if (object(body, "session").or(() -> object(body, "result")).isPresent()) {
                return new Posted(body);
            }
        } catch (RuntimeException notJson) {
            // Not JsonException alone: numbers beyond the parser's bounds come as exceptions of other kinds.
            throw new IllegalArgumentException("no JSON object", notJson);
        }
        throw new IllegalArgumentException("neither session nor result");
    }

    /** Whether a session starts. */
    boolean isSession() {
        return object(body, "session").isPresent();
    }

    /** Whether the session began by a text. */
    boolean isText() {
        return object(body, "session")
                .flatMap(session -> object(session, "from"))
                .flatMap(from -> string(from, "channel"))
                .filter("TEXT"::equalsIgnoreCase)
                .isPresent();
    }

    /** Whether somebody called or wrote; otherwise a program began the session, and nobody is there yet. */
    boolean isIncoming() {
        return object(body, "session")
                .flatMap(session -> object(session, "from"))
                .isPresent();
    }

    /** What a program gave when it launched the session. */
    Optional<String> parameter(String name) {
        return object(body, "session")
                .flatMap(session -> object(session, "parameters"))
                .flatMap(parameters -> string(parameters, name));
    }

    /** What the user answered to the question of that name, if the answer fits. */
    Optional<String> answer(String name) {
        return object(body, "result").stream()
                .flatMap(Posted::actions)
                .filter(action -> string(action, "name").filter(name::equals).isPresent())
                .flatMap(action -> string(action, "value").stream())
                .findFirst();
    }

    /** None, one as an object, or several in an array (spec 4.2). */
    private static Stream<JsonObject> actions(JsonObject result) {
        JsonValue actions = result.get("actions");
        Stream<JsonValue> all = actions instanceof JsonArray array ? array.stream() : Stream.ofNullable(actions);
        return all.filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    private static Optional<JsonObject> object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject child ? Optional.of(child) : Optional.empty();
    }

    private static Optional<String> string(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonString child ? Optional.of(child.getString()) : Optional.empty();
    }
}
