package io.tandem.processor.json;

import io.tandem.processor.RequestException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * The particulars of a request. A member that is {@code null} counts as missing, members that are not known are ignored.
 *
 * @param object as it came in
 */
public record Data(JsonObject object) {

    private static final Data EMPTY = new Data(JsonValue.EMPTY_JSON_OBJECT);

    /**
     * What a member of an object holds; nothing if it is missing.
     *
     * @throws RequestException if it is no object
     */
    static Data of(JsonObject parent, String name) {
        return new Data(parent).optionalObject(name).orElse(EMPTY);
    }

    /**
     * An object that must be there.
     *
     * @throws RequestException if it is missing or something else
     */
    public Data object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    /**
     * An object that may be missing.
     *
     * @throws RequestException if it is something else
     */
    public Optional<Data> optionalObject(String name) {
        return present(name).map(value -> {
            if (value instanceof JsonObject found) {
                return new Data(found);
            }
            throw RequestException.invalid("Invalid " + name + ": an object is expected.");
        });
    }

    /**
     * A text that must be there and not blank.
     *
     * @param limit most characters
     * @throws RequestException if it is missing, blank, too long or something else
     */
    public String text(String name, int limit) {
        return optionalText(name, limit).orElseThrow(() -> missing(name));
    }

    /**
     * A text that may be missing; a blank one counts as missing.
     *
     * @throws RequestException if it is too long or something else
     */
    public Optional<String> optionalText(String name, int limit) {
        return present(name)
                .map(value -> text(name, value))
                .filter(text -> !text.isBlank())
                .map(text -> {
                    if (text.length() > limit) {
                        throw RequestException.invalid(
                                "Invalid " + name + ": at most " + limit + " characters are allowed.");
                    }
                    return text;
                });
    }

    /**
     * An id that must be there: a text, or a whole number in its place.
     *
     * @throws RequestException if it is missing or something else
     */
    public String id(String name, int limit) {
        return optionalId(name, limit).orElseThrow(() -> missing(name));
    }

    /**
     * An id that may be missing: a text, or a whole number in its place.
     *
     * @throws RequestException if it is something else
     */
    public Optional<String> optionalId(String name, int limit) {
        if (object.get(name) instanceof JsonNumber number && number.isIntegral()) {
            // Looks at the size first: 1e999999999 would be expanded to a gigabyte of digits.
            if (Math.abs((long) number.bigDecimalValue().precision()
                            - number.bigDecimalValue().scale())
                    > limit) {
                throw RequestException.invalid("Invalid " + name + ": too long.");
            }
            return Optional.of(number.bigDecimalValue().toPlainString());
        }
        return optionalText(name, limit);
    }

    /**
     * Yes or no.
     *
     * @param absent what a missing one means
     * @throws RequestException if it is neither
     */
    public boolean flag(String name, boolean absent) {
        return present(name)
                .map(value -> {
                    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
                        throw RequestException.invalid("Invalid " + name + ": true or false is expected.");
                    }
                    return value == JsonValue.TRUE;
                })
                .orElse(absent);
    }

    /**
     * Yes or no, which must be there.
     *
     * @throws RequestException if it is missing or neither
     */
    public boolean requiredFlag(String name) {
        present(name).orElseThrow(() -> missing(name));
        return flag(name, false);
    }

    private Optional<JsonValue> present(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private static String text(String name, JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw RequestException.invalid("Invalid " + name + ": a string is expected.");
    }

    private static RequestException missing(String name) {
        return RequestException.invalid("Missing " + name + ".");
    }
}
