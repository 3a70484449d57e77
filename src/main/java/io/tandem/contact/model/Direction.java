package io.tandem.contact.model;

/** Who began a contact. */
public enum Direction {
    /** The caller came to the centre. */
    INBOUND,
    /** An operator or a script reached out to the caller. */
    OUTBOUND,
    /** One operator called another; there is no caller. */
    INTERNAL
}
