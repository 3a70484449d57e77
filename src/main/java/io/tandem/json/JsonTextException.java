package io.tandem.json;

/** A text is no JSON, or nests too deep; the message says which and may be shown to the client. */
public final class JsonTextException extends RuntimeException {

    JsonTextException(String message) {
        super(message, null, false, false);
    }
}
