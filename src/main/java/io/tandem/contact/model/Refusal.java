package io.tandem.contact.model;

/**
 * Why a command was not carried out. Nothing was changed.
 *
 * @param code for programs
 * @param reason one line for people
 */
public record Refusal(Code code, String reason) {

    /** The kinds of refusal. */
    public enum Code {
        /** No operator has this id. */
        UNKNOWN_OPERATOR,
        /** No contact has this id. */
        UNKNOWN_CONTACT,
        /** No queue has this id. */
        UNKNOWN_QUEUE,
        /** The contact has no such leg. */
        UNKNOWN_LEG,
        /** A contact with this id is there already. */
        ALREADY_EXISTS,
        /** The operator is logged out. */
        LOGGED_OUT,
        /** All licences of the kind are held. */
        NO_LICENCE,
        /** The operator is in a contact, or one is ringing. */
        IN_CONTACT,
        /** The operator to be reached is not free. */
        OPERATOR_UNAVAILABLE,
        /** The state does not allow the command. */
        WRONG_STATE,
        /** The command needs a caller, and the contact has none. */
        NO_CALLER,
        /** The command needs an operator in the contact, and there is none. */
        NO_OPERATOR,
        /** The party to be consulted has not answered. */
        NOT_ANSWERED,
        /** The destination is of a kind this command cannot reach. */
        WRONG_DESTINATION,
        /** The contact's recording is not the operator's to control. */
        RECORDING_NOT_ALLOWED,
        /** Nothing is being recorded. */
        NOT_RECORDING,
        /** Nobody can write there: it is spoken with, or the party is not there. */
        NOT_WRITTEN_WITH,
        /** The contact holds as many messages as it may. */
        TOO_MANY_MESSAGES,
        /** The contact would hold more data than it may. */
        TOO_MUCH_DATA,
        /** The submissions before it are missing. */
        OUT_OF_ORDER
    }
}
