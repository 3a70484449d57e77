package io.tandem.tropo.document.read;

/**
 * An application's answer cannot be understood. The message says where and what is expected, for its maker; it holds nothing
 * of what was sent but names of fields.
 */
public final class DocumentException extends RuntimeException {

    DocumentException(String message) {
        super(message, null, false, false);
    }

    /**
     * Something is not as it should be.
     *
     * @param path where, for example {@code tropo[2].ask.timeout}
     * @param expected what is expected there
     */
    static DocumentException at(String path, String expected) {
        return new DocumentException(path + ": " + expected + " is expected.");
    }
}
