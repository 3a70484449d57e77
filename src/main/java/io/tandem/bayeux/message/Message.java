package io.tandem.bayeux.message;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One message as it came in (spec 1). A field of a type that makes no sense counts as missing.
 *
 * @param json all its fields
 */
public record Message(JsonObject json) {

    private static final int MOST_DIGITS = 15;

    /** The channel; nothing if there is none or it is no text. */
    public Optional<String> channel() {
        return text("channel");
    }

    /** The sender's id; a number is taken for its digits. */
    public Optional<String> id() {
        return json.get("id") instanceof JsonNumber number ? Optional.of(number.toString()) : text("id");
    }

    /** Id of the session it belongs to. */
    public Optional<String> clientId() {
        return text("clientId");
    }

    /** The payload; nothing if there is none. */
    public Optional<JsonValue> data() {
        return Optional.ofNullable(json.get("data"));
    }

    /** Extensions; empty if there are none. */
    public JsonObject ext() {
        return object("ext");
    }

    /** What the client advises; empty if it does not. */
    public JsonObject advice() {
        return object("advice");
    }

    /** A time that the client advises, in milliseconds (spec 10). */
    public OptionalLong advised(String name) {
        return number(advice(), name);
    }

    /** The whole number in a field of one of the objects of a message; nothing if there is none, or a monstrous one. */
    public static OptionalLong number(JsonObject object, String name) {
        if (!(object.get(name) instanceof JsonNumber number)) {
            return OptionalLong.empty();
        }
        BigDecimal value = number.bigDecimalValue();
        boolean fits = (long) value.precision() - value.scale() <= MOST_DIGITS && value.scale() <= MOST_DIGITS;
        return fits ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
    }

    private Optional<String> text(String name) {
        return json.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private JsonObject object(String name) {
        return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
}
