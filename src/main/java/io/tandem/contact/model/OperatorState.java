package io.tandem.contact.model;

/** What an operator is doing. */
public enum OperatorState {
    /** Holds no licence and gets no contacts. */
    LOGGED_OUT,
    /** Free for the next contact. */
    WAITING,
    /** A contact is being offered, or the operator's own outbound call rings first on their phone. */
    RINGING,
    /** In a contact. */
    ON_CALL,
    /** Finishing the last contact. */
    WRAP,
    /** Away. */
    BREAK,
    /** There, but not free for contacts. */
    BUSY
}
