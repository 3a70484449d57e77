package io.tandem.chat.operation;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of an operation. Clients send those that they do not use as empty texts (spec 11.4), so that empty is the same
 * as absent. Every method throws {@link ChatException} with {@link ChatFault#MALFORMED} if a field is not as it should be.
 */
final class Fields {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 1_000;
    private static final int MOST_DATA = 100;

    private final JsonObject data;

    Fields(JsonObject data) {
        this.data = data;
    }

    /** A text; empty if it is not there. */
    String text(String name) {
        return given(name).map(value -> text(name, value)).orElse("");
    }

    /** A text of one line, without control characters and blanks around it; empty if it is not there. */
    String line(String name, int longest) {
        String line = text(name).replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        if (line.length() > longest) {
            throw wrong(name, "at most " + longest + " characters are expected");
        }
        return line;
    }

    /** A text that has to be there. */
    String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw wrong(name, "a text is expected");
        }
        return text;
    }

    /** These, if one is among them that has to be there. */
    Fields having(String name) {
        given(name).orElseThrow(() -> wrong(name, "it is missing"));
        return this;
    }

    /** Whether a flag is set. */
    boolean flag(String name) {
        return data.getOrDefault(name, JsonValue.FALSE) == JsonValue.TRUE;
    }

    /** A whole number that is not negative, as a number or as a text (spec 13, 14); nothing if it is not there. */
    Optional<Integer> number(String name) {
        JsonValue value = data.getOrDefault(name, JsonValue.NULL);
        String digits = value instanceof JsonString text ? text.getString().strip() : value.toString();
        if (value == JsonValue.NULL || digits.isEmpty()) {
            return Optional.empty();
        }
        if ((value instanceof JsonNumber || value instanceof JsonString) && digits.matches("\\d{1,9}")) {
            return Optional.of(Integer.parseInt(digits));
        }
        throw wrong(name, "a whole number is expected");
    }

    /** Data by name; empty if they are not there. Numbers and flags become texts, null removes. */
    Data userData(String name) {
        JsonValue value = given(name).orElse(JsonValue.EMPTY_JSON_OBJECT);
        if (!(value instanceof JsonObject object) || object.size() > MOST_DATA) {
            throw wrong(name, "an object of at most " + MOST_DATA + " members is expected");
        }
        Map<String, String> set = new HashMap<>();
        Set<String> removed = new HashSet<>();
        object.forEach((key, given) -> {
            if (given == JsonValue.NULL) {
                removed.add(key);
            } else {
                set.put(key, value(name, given));
            }
            if (key.isEmpty() || key.length() > LONGEST_NAME) {
                throw wrong(name, "names of 1 to " + LONGEST_NAME + " characters are expected");
            }
        });
        return new Data(set, removed);
    }

    /** Names; empty if they are not there. */
    List<String> names(String name) {
        JsonValue value = given(name).orElse(JsonValue.EMPTY_JSON_ARRAY);
        if (!(value instanceof JsonArray array)
                || array.size() > MOST_DATA
                || !array.stream().allMatch(JsonString.class::isInstance)) {
            throw wrong(name, "an array of at most " + MOST_DATA + " texts is expected");
        }
        return array.getValuesAs(JsonString::getString);
    }

    /**
     * What is to be attached.
     *
     * @param set by name
     * @param removed names
     */
    record Data(Map<String, String> set, Set<String> removed) {}

    static ChatException wrong(String name, String expected) {
        return new ChatException(ChatFault.MALFORMED, name + ": " + expected + '.');
    }

    private Optional<JsonValue> given(String name) {
        return Optional.ofNullable(data.get(name))
                .filter(value -> value != JsonValue.NULL)
                .filter(value ->
                        !(value instanceof JsonString text && text.getString().isEmpty()));
    }

    private static String text(String name, JsonValue given) {
        if (given instanceof JsonString text) {
            return text.getString();
        }
        throw wrong(name, "a text is expected");
    }

    private static String value(String name, JsonValue given) {
        String text = given instanceof JsonString string ? string.getString() : given.toString();
        if (given instanceof JsonObject || given instanceof JsonArray || text.length() > LONGEST_VALUE) {
            throw wrong(name, "texts of at most " + LONGEST_VALUE + " characters are expected");
        }
        return text;
    }
}
