package io.tandem.processor;

import java.util.Locale;

/** What {@code failure.code} says is wrong. The source lists none; {@code docs/interaction-processor.md} lists ours. */
public enum FailureCode {
    /** Sent: a message is no JSON object, or nests too deep. Client: mend the message. */
    MALFORMED("Malformed message: a JSON object is expected."),
    /** Sent: a request came before {@code session.start}. Client: send that first. */
    NOT_STARTED("The session has not been started: send session.start first."),
    /** Sent: {@code session.start} came again. Client: go on with the session. */
    ALREADY_STARTED("The session has been started already."),
    /** Sent: there is no such request. Client: check its spelling. */
    UNKNOWN_COMMAND("Unknown command."),
    /** Sent: the target, or an object named in the data, is not there or not of the kind the request is for. Client: go by the events. */
    UNKNOWN_TARGET("Unknown target."),
    /** Sent: a member is missing or does not fit; the message names it. Client: mend the request. */
    INVALID_DATA("Invalid data."),
    /** Sent: this processor cannot do it, ever, or not with this interaction. Client: do without. */
    UNSUPPORTED("Not supported."),
    /** Sent: it is not possible now, as {@code state.updated} has told. Client: go by the capabilities. */
    WRONG_STATE("Not possible in the present state."),
    /** Sent: a contact goes on at the channel, or on whatever medium where it is the last active one. Client: end it first. */
    ACTIVE_INTERACTION("An interaction is active."),
    /** Sent: the session has a channel of that type. Client: use that one. */
    CHANNEL_EXISTS("The session has a channel of this type already."),
    /** Sent: a logout needs a reason. Client: ask for the reasons and give one. */
    LOGOUT_REASON_REQUIRED("A logout reason is required."),
    /** Sent: all licences are held. Client: wait for one. */
    NO_LICENCE("No licence is free."),
    /** Sent: the party to be called cannot be. Client: choose another. */
    UNREACHABLE("The party cannot be reached."),
    /** Sent: agent or password are wrong. Client: ask the user again. */
    WRONG_CREDENTIALS("Unknown agent or wrong password."),
    /** Sent: logins failed too often. Client: wait. */
    TOO_MANY_FAILURES("Too many failed logins: try again later."),
    /** Sent: a message is larger than {@code tandem.session.max-message}. Client: send less at once. */
    TOO_LARGE("Message too large."),
    /** Sent: a binary message came. Client: send text. */
    NOT_TEXT("Binary messages are not supported: send JSON as text."),
    /** Sent: messages come faster than allowed; this one was not carried out. Client: send it again, more slowly. */
    TOO_MANY("Too many messages: this one was not carried out."),
    /** Sent: the store or the database does not answer. Client: try again later. */
    UNAVAILABLE("Not possible at the moment: try again later."),
    /** Sent: the request failed by a fault of the gateway. Client: try again; report it if it recurs. */
    INTERNAL("Internal error: the request was not completed.");

    private final String text;

    FailureCode(String text) {
        this.text = text;
    }

    /** The code on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What {@code failure.message} says unless there is more to say. */
    public String text() {
        return text;
    }
}
