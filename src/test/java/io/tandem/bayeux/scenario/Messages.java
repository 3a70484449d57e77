package io.tandem.bayeux.scenario;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** Bayeux messages for tests. Written with ' in place of " so that they can be read. */
final class Messages {

    private Messages() {}

    /** A text with ' turned into ". */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    /** The object that a text with ' in place of " describes. */
    static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(json(text)))) {
            return reader.readObject();
        }
    }

    /** The value that a text with ' in place of " describes. */
    static JsonValue value(String text) {
        return object("{'value':" + text + "}").get("value");
    }

    /** The messages of an array, as it came. */
    static List<JsonObject> messages(String array) {
        try (JsonReader reader = Json.createReader(new StringReader(array))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** Messages as one array. */
    static JsonArray batch(JsonObject... messages) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (JsonObject message : messages) {
            array.add(message);
        }
        return array.build();
    }

    /** A message with a field set. */
    static JsonObject with(JsonObject message, String field, JsonValue value) {
        return Json.createObjectBuilder(message).add(field, value).build();
    }

    /** A message without a field. */
    static JsonObject without(JsonObject message, String field) {
        return Json.createObjectBuilder(message).remove(field).build();
    }

    /** A handshake with these fields besides. */
    static JsonObject handshake(String fields) {
        return object("{'channel':'/meta/handshake','id':'h','version':'1.0',"
                + "'supportedConnectionTypes':['websocket','long-polling','callback-polling']"
                + (fields.isEmpty() ? "" : ",") + fields + "}");
    }
}
