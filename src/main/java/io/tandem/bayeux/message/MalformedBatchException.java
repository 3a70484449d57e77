package io.tandem.bayeux.message;

/** What came in is no batch of messages, so that there is nothing to reply to. */
public final class MalformedBatchException extends RuntimeException {

    public MalformedBatchException(String message) {
        super(message, null, false, false);
    }
}
