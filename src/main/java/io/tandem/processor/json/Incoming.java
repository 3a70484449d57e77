package io.tandem.processor.json;

import io.tandem.json.JsonText;
import io.tandem.json.JsonTextException;
import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import jakarta.json.JsonObject;

/** Reads what comes in as text. */
public final class Incoming {

    private Incoming() {}

    /**
     * The JSON object that a text is.
     *
     * @throws RequestException if it is none, or nests too deep
     */
    public static JsonObject object(JsonText json, String text) {
        try {
            if (json.parse(text) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonTextException unfit) {
            throw new RequestException(FailureCode.MALFORMED, "Malformed message: " + unfit.getMessage() + '.');
        }
        throw new RequestException(FailureCode.MALFORMED);
    }
}
