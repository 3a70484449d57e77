package io.tandem.contact.attachment;

/** Too much is under way for another file at the moment. Carries no stack trace: it is an answer, not a fault. */
public final class BusyException extends RuntimeException {

    private final boolean ofContact;

    /** @param ofContact whether too many of the same contact are under way; else the node has no room */
    public BusyException(boolean ofContact) {
        super("Too many files are under way", null, false, false);
        this.ofContact = ofContact;
    }

    /** Whether too many of the same contact are under way; else the node has no room. */
    public boolean ofContact() {
        return ofContact;
    }
}
