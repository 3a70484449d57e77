package io.tandem.directory;

/**
 * The directory cannot be asked at present: its database does not answer, or its schema is still being prepared. The
 * message may be shown to anybody; the cause is for the log alone.
 */
public final class DirectoryUnavailableException extends RuntimeException {

    DirectoryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
