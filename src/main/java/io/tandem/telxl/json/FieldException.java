package io.tandem.telxl.json;

/** A field is missing or does not fit. The message is for the client and names the field. */
public final class FieldException extends RuntimeException {

    public FieldException(String message) {
        super(message, null, false, false);
    }
}
