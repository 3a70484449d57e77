package io.tandem.directory;

/**
 * Tells every node that a record is no longer what it was.
 *
 * @param kind what sort of record
 * @param id which one
 */
public record DirectoryChanged(Kind kind, long id) {

    /** The sorts of records. */
    public enum Kind {
        /** A {@link Customer}. */
        CUSTOMER,
        /** A {@link Configuration}. */
        CONFIGURATION,
        /** A {@link User}, or what the user may use. */
        USER,
        /** An {@link OperatorProfile}. */
        OPERATOR,
        /** An {@link OperatorGroup}, or who belongs to it. */
        GROUP,
        /** A {@link QueueProfile}. */
        QUEUE,
        /** A {@link DialledNumber}. */
        NUMBER,
        /** A {@link BreakState}. */
        BREAK_STATE,
        /** A {@link ChatServiceProfile}. */
        CHAT_SERVICE,
        /** An {@link ApplicationProfile}. */
        APPLICATION
    }
}
