package io.tandem.bayeux.message;

/**
 * Why a message is answered with {@code "successful":false}, as the text {@code code:args:text} of the field {@code error}
 * (spec 11). {@code docs/bayeux.md} lists them all.
 */
public enum BayeuxError {
    /** Sent: the message has no channel, or the channel to unsubscribe from does not exist. Client: mend the message. */
    CHANNEL_MISSING("400::channel_missing"),
    /** Sent: the session is unknown, over, or somebody else's. Client: handshake again. */
    SESSION_UNKNOWN("402::session_unknown"),
    /** Sent: the handshake is refused. Client: as the advice says. */
    HANDSHAKE_DENIED("403::handshake_denied"),
    /** Sent: the node holds as many sessions as it may, or the address has made too many handshakes. Client: handshake again after the advised interval. */
    HANDSHAKE_FAILED("403::handshake_failed"),
    /** Sent: publishing would create a channel that may not be created. Client: do not. */
    PUBLISH_CREATE_DENIED("403:denied_by_security_policy:channel_create_denied"),
    /** Sent: subscribing would create a channel that may not be created. Client: do not. */
    SUBSCRIBE_CREATE_DENIED("403:denied_by_security_policy:create_denied"),
    /** Sent: the channel exists, but may not be subscribed to. Client: do not. */
    SUBSCRIBE_DENIED("403:denied_by_security_policy:subscribe_denied"),
    /** Sent: the channel exists, but may not be published on. Client: do not. */
    PUBLISH_DENIED("403:denied_by_security_policy:publish_denied"),
    /** Sent: there is no {@code subscription}. Client: mend the message. */
    SUBSCRIPTION_MISSING("403::subscription_missing"),
    /** Sent: the {@code subscription} is no channel name. Client: mend the message. */
    SUBSCRIPTION_INVALID("403::subscription_invalid"),
    /** Sent: the session has ended meanwhile, or has as many subscriptions as it may. Client: subscribe to less. */
    SUBSCRIBE_FAILED("403::subscribe_failed"),
    /** Sent: the session has ended meanwhile. Client: nothing to do. */
    UNSUBSCRIBE_FAILED("403::unsubscribe_failed"),
    /** Sent: the channel is no channel name. Client: mend the message. */
    CHANNEL_INVALID("405::channel_invalid"),
    /** Sent: the {@code id} is not made of letters and digits. Client: mend the message. */
    MESSAGE_ID_INVALID("405::message_id_invalid"),
    /** Sent: messages come above the rate limit. Client: send more slowly. */
    TOO_MANY_MESSAGES("429::too_many_messages"),
    /** Sent: the message could not be handled for an inner fault. Client: try again later. */
    INTERNAL("500::internal_error"),
    /** Sent: the store could not be reached. Client: try again later. */
    UNAVAILABLE("503::temporarily_unavailable");

    private final String text;

    BayeuxError(String text) {
        this.text = text;
    }

    /** What goes over the wire. */
    public String text() {
        return text;
    }
}
