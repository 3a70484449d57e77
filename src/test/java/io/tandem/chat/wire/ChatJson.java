package io.tandem.chat.wire;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;

/** JSON of the chat protocol for tests. */
public final class ChatJson {

    private ChatJson() {}

    /** The object that a text with ' in place of " describes. */
    public static JsonObject object(String text) {
        return parse(text.replace('\'', '"'));
    }

    /** An object of these fields, written with ' in place of " and without braces. */
    public static JsonObject fields(String text) {
        return object("{" + text + "}");
    }

    /** A text as JSON. */
    public static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The messages of a batch. */
    static List<JsonObject> batch(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** Both together; what stands in the second wins. */
    static JsonObject with(JsonObject object, JsonObject more) {
        return Json.createObjectBuilder(object)
                .addAll(Json.createObjectBuilder(more))
                .build();
    }

    /** An object with a member more. */
    static JsonObject with(JsonObject object, String name, String value) {
        return Json.createObjectBuilder(object).add(name, value).build();
    }

    /** An event without what differs from run to run: its index and its time. */
    static JsonObject lasting(JsonObject event) {
        return Json.createObjectBuilder(event).remove("index").remove("utcTime").build();
    }

    /** The events of a notification; none if it has none. */
    public static List<JsonObject> messages(JsonObject notification) {
        return notification.getOrDefault("messages", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    /** The codes of the errors in a notification. */
    static List<Integer> codes(JsonObject notification) {
        JsonArray errors =
                notification.getOrDefault("errors", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        return IntStream.range(0, errors.size())
                .mapToObj(i -> errors.getJsonObject(i).getInt("code"))
                .toList();
    }

    /** The types of events, in order. */
    static List<String> types(List<JsonObject> events) {
        return events.stream().map(event -> event.getString("type")).toList();
    }

    /** The indices of events, in order. */
    static List<Integer> indices(List<JsonObject> events) {
        return events.stream().map(event -> event.getInt("index")).toList();
    }
}
