package io.tandem.contact.attachment;

/** Too much is under way for another file at the moment. Carries no stack trace: it is an answer, not a fault. */
public final class BusyException extends RuntimeException {

    BusyException() {
        super("Too many files are under way", null, false, false);
    }
}
