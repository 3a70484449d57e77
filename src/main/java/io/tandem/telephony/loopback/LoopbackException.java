package io.tandem.telephony.loopback;

/** Why something asked for by REST was not done. */
final class LoopbackException extends RuntimeException {

    /** Kinds of reasons, with their HTTP status. */
    enum Reason {
        /** What was sent is wrong. */
        WRONG(400),
        /** There is no such thing. */
        UNKNOWN(404),
        /** It cannot be done now. */
        CONFLICT(409),
        /** There is too much to do. */
        OVERLOAD(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        int status() {
            return status;
        }
    }

    private final Reason reason;

    /** @param message one line for people */
    LoopbackException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * Insists on something about what was sent.
     *
     * @throws LoopbackException if it is not so
     */
    static void require(boolean condition, String message) {
        if (!condition) {
            throw new LoopbackException(Reason.WRONG, message);
        }
    }

    Reason reason() {
        return reason;
    }
}
