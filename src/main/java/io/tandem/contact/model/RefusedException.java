package io.tandem.contact.model;

/** Ends a step that is not legal. Carries no stack trace: it is an answer, not a fault. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    /**
     * @param code kind of refusal
     * @param reason one line for people
     */
    public RefusedException(Refusal.Code code, String reason) {
        super(reason, null, false, false);
        this.refusal = new Refusal(code, reason);
    }

    /** The answer. */
    public Refusal refusal() {
        return refusal;
    }
}
