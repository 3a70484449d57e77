package io.tandem.directory;

/** A change that the directory refuses. The message says why, in words for the person who asked for the change. */
public final class DirectoryException extends RuntimeException {

    /** @param message what is wrong with the change */
    public DirectoryException(String message) {
        super(message);
    }
}
