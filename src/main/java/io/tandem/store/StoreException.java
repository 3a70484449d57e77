package io.tandem.store;

/** The store could not be reached or did not answer in time. */
public final class StoreException extends RuntimeException {

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
