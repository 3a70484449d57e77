package io.tandem.bayeux;

/**
 * Who may do what (spec 20). Asked after the protocol's own rules: whatever it says, nobody publishes or subscribes to
 * meta channels, and a service channel is always the sender's own. Must be quick and must not block.
 */
public interface SecurityPolicy {

    /** Whether a session may be opened. */
    Verdict mayHandshake(Candidate candidate);

    /** Whether a client may bring a broadcast channel into being, by subscribing to it or publishing on it. */
    boolean mayCreate(BayeuxClient client, String channel);

    /** Whether a client may subscribe to a broadcast channel or pattern. */
    boolean maySubscribe(BayeuxClient client, String channel);

    /** Whether a client may publish on a channel. */
    boolean mayPublish(BayeuxClient client, String channel);

    /** What is decided about a handshake. */
    enum Verdict {
        /** The session is opened. */
        ALLOWED,
        /** It is not, and the client should not try again. */
        REFUSED,
        /** It is not now, and the client should try again. */
        TRY_AGAIN
    }
}
