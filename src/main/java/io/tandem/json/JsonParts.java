package io.tandem.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;

/** What JSON is put together from. The methods of {@code jakarta.json.Json} look for their provider anew with each call. */
public final class JsonParts {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonParts() {}

    /** An object to add fields to. */
    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** An object that has these fields already. */
    public static JsonObjectBuilder object(JsonObject fields) {
        return PROVIDER.createObjectBuilder(fields);
    }

    /** An array to add values to. */
    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /** An array that has these values already. */
    public static JsonArrayBuilder array(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    /** A text as a value. */
    public static JsonString value(String text) {
        return PROVIDER.createValue(text);
    }

    /** A whole number as a value. */
    public static JsonNumber value(long number) {
        return PROVIDER.createValue(number);
    }
}
