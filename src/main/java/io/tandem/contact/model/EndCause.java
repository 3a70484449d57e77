package io.tandem.contact.model;

/** How a contact ended. */
public enum EndCause {
    /** The caller left. */
    CALLER_LEFT,
    /** The last operator left, and nothing follows. */
    OPERATOR_LEFT,
    /** The third party left, and nothing follows. */
    THIRD_PARTY_LEFT,
    /** Ended for everybody by a command. */
    TERMINATED,
    /** An application turned the caller away without answering. */
    REJECTED,
    /** An application sent the caller elsewhere without answering. */
    DEFLECTED,
    /** The operator completed it. */
    COMPLETED,
    /** Whoever was called did not answer. */
    NOT_ANSWERED,
    /** Whoever was called was engaged. */
    BUSY,
    /** Whoever was called declined. */
    DECLINED,
    /** Whoever was called could not be reached. */
    UNREACHABLE,
    /** The transfer came to nothing, and there was nowhere to go back to. */
    TRANSFER_FAILED
}
