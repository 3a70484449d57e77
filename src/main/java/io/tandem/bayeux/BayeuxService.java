package io.tandem.bayeux;

/** Serves service channels. Every bean of this type is found. */
public interface BayeuxService {

    /** The channel it serves, maybe with a wildcard as last segment; below {@code /service/}. */
    String channel();

    /**
     * Takes a message. Those of one request come in order, those of several requests at once may come at once. Must not
     * block; what it throws is logged, and the client's message counts as received all the same.
     */
    void received(BayeuxClient client, ServiceMessage message);

    /** A session has been opened. What is delivered here may reach the client with the reply to its handshake (spec 4). */
    default void opened(BayeuxClient client) {}

    /** A session has ended, by whatever cause. Called once for each, also for those that never used the service. */
    default void ended(BayeuxClient client) {}
}
