package io.tandem.contact.attachment;

/** A file was not taken, and nothing was changed. Carries no stack trace: it is an answer, not a fault. */
public final class AttachmentRefusedException extends RuntimeException {

    private final AttachmentRefusal refusal;

    AttachmentRefusedException(AttachmentRefusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    /** The reason. */
    public AttachmentRefusal refusal() {
        return refusal;
    }
}
