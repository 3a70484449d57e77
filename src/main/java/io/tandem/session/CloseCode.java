package io.tandem.session;

/**
 * Why the gateway ends a connection, as the WebSocket close code a client sees. Codes below 4000 are registered ones
 * (RFC 6455 and the IANA registry) used in their registered meaning. 4000 to 4499: connect again; 4500 to 4999: do not,
 * until something has been changed. {@code docs/close-codes.md} lists them all.
 */
public enum CloseCode {
    /** Sent: the client ended its session. Client: nothing to do. */
    NORMAL(1000, "session ended"),
    /** Sent: this node is being stopped or drained. Client: connect again after a random wait of up to 5 s. */
    DRAINING(1012, "server is restarting, connect again"),
    /** Sent: the client does not read fast enough and its queue is full. Client: connect again, read faster. */
    SLOW_CLIENT(1013, "too slow, messages would be lost, connect again"),
    /** Sent: a message is larger than allowed. Client: send smaller ones. */
    TOO_LARGE(1009, "message too large"),
    /** Sent: what came is no message at all, so that there is nothing to reply to. Client: mend the sender. */
    MALFORMED(1011, "malformed message"),
    /** Sent: the gateway is configured not to speak the protocol this way. Client: use another transport. */
    NOT_ALLOWED(1008, "transport not allowed"),
    /** Sent: nothing valid was heard within the session's idle limit. Client: connect again, be heard in time. */
    IDLE(4000, "session idle for too long"),
    /** Sent: connected, but no session was started in time. Client: connect again and start a session at once. */
    NOT_STARTED(4001, "no session started in time"),
    /** Sent: the node holds as many connections as it may. Client: connect again later or elsewhere. */
    FULL(4002, "too many connections, try again later"),
    /** Sent: an inner fault made the session unusable. Client: connect again; report it if it recurs. */
    FAULT(4003, "internal error, connect again"),
    /** Sent: the store of the gateway cannot be reached, or lost this node. Client: connect again later, maybe elsewhere. */
    STORE_LOST(4004, "state cannot be reached, try again later"),
    /** Sent: messages kept coming far above the rate limit. Client: mend the sender before connecting again. */
    FLOODING(4500, "too many messages"),
    /** Sent: there is no such agent session, or the token is wrong or spent. Client: prepare a session, bind that. */
    NOT_ADMITTED(4501, "no such session or token, prepare a session first"),
    /** Sent: another client has bound the agent session. Client: leave it, or prepare with override to take it over. */
    ALREADY_BOUND(4502, "session is bound by another client"),
    /** Sent: the agent session was taken over or is over. Client: do not fight for it; the user decides. */
    REPLACED(4503, "session was taken over");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The text on the wire; below the 123 bytes that a close frame can carry. */
    public String reason() {
        return reason;
    }

    /** Whether connecting again can help without anything being changed. */
    public boolean reconnect() {
        return code != NORMAL.code && code < 4500;
    }
}
