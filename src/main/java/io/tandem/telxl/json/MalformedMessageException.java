package io.tandem.telxl.json;

/** A message that is no command at all. The message is for the client. */
public final class MalformedMessageException extends RuntimeException {

    public MalformedMessageException(String message) {
        super(message, null, false, false);
    }
}
