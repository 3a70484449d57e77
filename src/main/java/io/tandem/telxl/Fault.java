package io.tandem.telxl;

/**
 * What the {@code error} event says is wrong: our addition, since the protocol documents no event for it. The codes follow
 * HTTP's, as {@code result_code} does. {@code docs/telxl.md} lists them all.
 */
public enum Fault {
    /** Sent: a message is no JSON, nests too deep, or has no command in it. Client: mend the message. */
    MALFORMED(400, "Malformed message."),
    /** Sent: a command came while there is no session. Client: send session_start first. */
    NO_SESSION(401, "No session: send session_start first."),
    /** Sent: no licence is free, or the operator holds none, being logged out. Client: log in, or wait for one. */
    NO_LICENCE(402, "No licence."),
    /** Sent: there is no such operator, call or break state, or it is not the session's to command. Client: check the id. */
    NOT_FOUND(404, "Unknown operator, call or break state."),
    /** Sent: the command_type is not known. Client: check its spelling. */
    UNKNOWN_COMMAND(405, "Unknown command_type."),
    /** Sent: the command is not possible now; the message says why. Client: go by the events, and wait. */
    WRONG_STATE(409, "Not possible in the present state."),
    /** Sent: a message is larger than tandem.session.max-message. Client: send less at once. */
    TOO_LARGE(413, "Message too large."),
    /** Sent: a binary message came. Client: send text. */
    NOT_TEXT(415, "Binary messages are not supported: send JSON as text."),
    /** Sent: a field is missing or its value does not fit; the message names it. Client: mend the command. */
    INVALID_FIELD(422, "Invalid field."),
    /** Sent: messages come faster than allowed; this one was not executed. Client: send it again, more slowly. */
    TOO_MANY(429, "Too many messages: this one was not executed."),
    /** Sent: the command failed by a fault of the gateway. Client: try again; report it if it recurs. */
    INTERNAL(500, "Internal error: the command was not completed."),
    /** Sent: the store or the database does not answer. Client: try again later. */
    UNAVAILABLE(503, "Not possible at the moment: try again later.");

    private final int code;
    private final String text;

    Fault(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The number in the event's {@code code}. */
    public int code() {
        return code;
    }

    /** What the event's {@code message} says unless there is more to say. */
    public String text() {
        return text;
    }
}
