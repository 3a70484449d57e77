package io.tandem.tropo.document.read;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value somewhere in a document, of one of the shapes of spec 5.
 *
 * @param path where, for error messages
 * @param json as it came; JSON's null if it is not there
 */
record Value(String path, JsonValue json) {

    /** What libraries send for nothing at all. */
    private static final String NULL = "null";

    boolean isAbsent() {
        return json == JsonValue.NULL;
    }

    /**
     * An object. An empty array is one without fields: that is how PHP writes it.
     *
     * @throws DocumentException if it is something else
     */
    Fields fields() {
        if (json instanceof JsonObject object) {
            return new Fields(path, object);
        }
        if (json instanceof JsonArray array && array.isEmpty()) {
            return new Fields(path, JsonValue.EMPTY_JSON_OBJECT);
        }
        throw DocumentException.at(path, "an object");
    }

    /**
     * An object, or one of the forms of nothing.
     *
     * @throws DocumentException if it is something else
     */
    Fields fieldsOrNothing() {
        boolean nothing = isAbsent()
                || json instanceof JsonString text
                        && (text.getString().isBlank() || text.getString().equals(NULL));
        return nothing ? new Fields(path, JsonValue.EMPTY_JSON_OBJECT) : fields();
    }

    /**
     * One value, or each of an array.
     *
     * @return none if it is not there
     */
    Stream<Value> each() {
        if (json instanceof JsonArray array) {
            return IntStream.range(0, array.size()).mapToObj(i -> new Value(path + '[' + i + ']', array.get(i)));
        }
        return isAbsent() ? Stream.empty() : Stream.of(this);
    }

    /**
     * A text; numbers and flags become texts. Empty ones count.
     *
     * @return nothing if it is not there
     * @throws DocumentException if it is an object or array
     */
    Optional<String> text() {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (json instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        if (json instanceof JsonNumber || json == JsonValue.TRUE || json == JsonValue.FALSE) {
            return Optional.of(json.toString());
        }
        throw DocumentException.at(path, "a text");
    }

    /**
     * One text, or each of an array, without empty ones.
     *
     * @throws DocumentException if there is anything else
     */
    List<String> texts() {
        return each().flatMap(value -> value.text().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Whether it is yes or no, be it as a flag or as a text. */
    boolean isFlag() {
        return json == JsonValue.TRUE
                || json == JsonValue.FALSE
                || json instanceof JsonString text && text.getString().strip().matches("(?i)true|false");
    }

    /** What it says, if {@link #isFlag}. */
    boolean flag() {
        return json == JsonValue.TRUE
                || json instanceof JsonString text && text.getString().strip().equalsIgnoreCase("true");
    }
}
