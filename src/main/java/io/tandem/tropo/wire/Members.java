package io.tandem.tropo.wire;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** The members of an object, in the order they are put in. */
final class Members {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** One for all: each call of {@link Json} looks for its provider anew, which costs more than what is built. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final JsonObjectBuilder members = BUILDERS.createObjectBuilder();

    /** An empty array to add to. */
    static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    Members put(String name, String value) {
        members.add(name, value);
        return this;
    }

    Members put(String name, long value) {
        members.add(name, value);
        return this;
    }

    Members put(String name, boolean value) {
        members.add(name, value);
        return this;
    }

    Members put(String name, JsonValue value) {
        members.add(name, value);
        return this;
    }

    /** In UTC with milliseconds, be they zero or not. */
    Members put(String name, Instant at) {
        return put(name, TIMESTAMP.format(at));
    }

    /** Left out if there is none. */
    Members ifPresent(String name, Optional<String> value) {
        value.ifPresent(present -> members.add(name, present));
        return this;
    }

    /** JSON's null if there is none: clients read it without looking whether it is there (spec 15). */
    Members orNull(String name, Optional<String> value) {
        value.ifPresentOrElse(present -> members.add(name, present), () -> members.addNull(name));
        return this;
    }

    JsonObject object() {
        return members.build();
    }
}
