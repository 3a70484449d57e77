package io.tandem.processor;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One request of the published schema, spoilt in every way. Which members it has, which of them it needs and of which type
 * they are is read from the schema.
 */
final class SpoiltRequests {

    private static final List<JsonValue> WRONG = List.of(
            JsonValue.TRUE,
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.EMPTY_JSON_OBJECT,
            Json.createValue(1.5),
            Json.createValue("nonsense"));

    private final JsonObject schema;
    private final JsonObject complete;
    private final List<Spoilt> spoilt = new ArrayList<>();

    /**
     * A request that must fail.
     *
     * @param what is wrong with it, the same wherever it is addressed to
     */
    record Spoilt(String what, JsonObject request) {}

    private SpoiltRequests(String command, String target) {
        schema = definitions().getJsonObject("request." + command);
        complete = Json.createObjectBuilder()
                .add("command", command)
                .add("target", target)
                .add("data", example(dataSchema()))
                .build();
    }

    /** All commands for a session that is bound. */
    static List<String> commands() {
        return definitions().keySet().stream()
                .filter(name -> name.startsWith("request.") && !name.equals("request.prepareSession"))
                .map(name -> name.substring("request.".length()))
                .toList();
    }

    /** Without a command, or with one that is no text. */
    static List<Spoilt> inCommand(String command, String target) {
        return new SpoiltRequests(command, target).spoilMember("command", Json.createValue("string"));
    }

    /** Without a target, with one that is no text, and with every one of those given, which it is not for. */
    static List<Spoilt> inTarget(String command, String target, List<String> others) {
        SpoiltRequests requests = new SpoiltRequests(command, target);
        List<Spoilt> spoilt = new ArrayList<>(requests.spoilMember("target", Json.createValue("string")));
        others.forEach(other -> spoilt.add(
                new Spoilt(command + " for " + other, with(requests.complete, "target", Json.createValue(other)))));
        return spoilt;
    }

    /** With data of a wrong type, and with each member of it of a wrong type, null or missing if it is needed. */
    static List<Spoilt> inData(String command, String target) {
        SpoiltRequests requests = new SpoiltRequests(command, target);
        requests.spoil(
                requests.complete, "data", "", requests.dataSchema(), isNeeded(requests.schema, "data"), all -> all);
        requests.spoilMembers("data", requests.dataSchema(), data -> with(requests.complete, "data", data));
        return requests.spoilt;
    }

    private List<Spoilt> spoilMember(String name, JsonValue type) {
        JsonObject text = Json.createObjectBuilder().add("type", type).build();
        spoil(complete, name, "", text, true, all -> all);
        return spoilt;
    }

    private void spoilMembers(String path, JsonObject object, UnaryOperator<JsonObject> wrap) {
        if (!(example(object) instanceof JsonObject whole)) {
            return;
        }
        if (object.containsKey("properties")) {
            object.getJsonObject("properties").forEach((name, value) -> {
                JsonObject inner = value.asJsonObject();
                spoil(whole, name, path + ".", inner, isNeeded(object, name), wrap);
                spoilMembers(path + "." + name, inner, part -> wrap.apply(with(whole, name, part)));
            });
        }
        if (object.get("additionalProperties") instanceof JsonObject any) {
            spoil(whole, "any", path + ".", any, false, wrap);
        }
    }

    private void spoil(
            JsonObject whole,
            String name,
            String path,
            JsonObject member,
            boolean needed,
            UnaryOperator<JsonObject> wrap) {
        for (JsonValue wrong : WRONG) {
            if (!fits(member, wrong)) {
                add(path + name + " = " + wrong, wrap.apply(with(whole, name, wrong)));
            }
        }
        if (needed) {
            add(path + name + " = null", wrap.apply(with(whole, name, JsonValue.NULL)));
            add("no " + path + name, wrap.apply(without(whole, name)));
        }
    }

    private void add(String what, JsonObject request) {
        spoilt.add(new Spoilt(complete.getString("command") + ": " + what, request));
    }

    private JsonObject dataSchema() {
        return schema.getJsonObject("properties").getJsonObject("data");
    }

    private static boolean fits(JsonObject member, JsonValue value) {
        String type = member.getOrDefault("type", JsonValue.NULL).toString();
        return switch (value.getValueType()) {
            case TRUE -> type.contains("boolean");
            case OBJECT -> type.contains("object");
            case STRING -> type.contains("string");
            default -> false;
        };
    }

    private static boolean isNeeded(JsonObject object, String name) {
        return required(object).stream().anyMatch(one -> one.getString().equals(name));
    }

    /** A value that has every member it needs. */
    private static JsonValue example(JsonObject schema) {
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").get(0);
        }
        String type = schema.getOrDefault("type", JsonValue.NULL).toString();
        if (type.contains("boolean")) {
            return JsonValue.TRUE;
        }
        if (!type.contains("object")) {
            return Json.createValue("01632");
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (JsonString name : required(schema)) {
            object.add(
                    name.getString(), example(schema.getJsonObject("properties").getJsonObject(name.getString())));
        }
        return object.build();
    }

    private static List<JsonString> required(JsonObject schema) {
        JsonArray required =
                schema.containsKey("required") ? schema.getJsonArray("required") : JsonArray.EMPTY_JSON_ARRAY;
        return required.getValuesAs(JsonString.class);
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        return Json.createObjectBuilder(object).add(name, value).build();
    }

    private static JsonObject without(JsonObject object, String name) {
        return Json.createObjectBuilder(object).remove(name).build();
    }

    private static JsonObject definitions() {
        try {
            return Desktop.parse(Files.readString(MessageSchema.FILE)).getJsonObject("$defs");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
