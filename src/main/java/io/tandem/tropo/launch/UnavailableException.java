package io.tandem.tropo.launch;

/** Sessions can be neither started nor signalled at the moment; it may be tried again. Carries no stack trace: it is an answer. */
public final class UnavailableException extends RuntimeException {

    public UnavailableException(String message) {
        super(message, null, false, false);
    }
}
