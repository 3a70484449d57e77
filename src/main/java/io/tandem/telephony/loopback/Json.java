package io.tandem.telephony.loopback;

import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;

/** Reads the JSON of requests, and says in one line if it cannot. */
final class Json {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Json() {}

    /**
     * Reads a body.
     *
     * @throws LoopbackException if it is not an object of that form
     */
    static <T> T read(String body, Class<T> form) {
        T read = null;
        try {
            read = JSON.fromJson(body, form);
        } catch (JsonbException | JsonException unfit) {
            read = null; // the reader's own message names classes, which is of no use to whoever sent the body
        }
        LoopbackException.require(read != null, "The body is not a JSON object with the fields expected");
        return read;
    }
}
