package io.tandem.bayeux;

import java.util.Map;

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

    /**
     * This node has taken up a session of another, which has died or lets it go.
     *
     * @param notes values of what services noted, by name
     */
    default void takenUp(BayeuxClient client, Map<String, String> notes) {}

    /** A session has ended here, or goes on at another node, by whatever cause. Called once for each, also for those that never used the service. */
    default void ended(BayeuxClient client) {}
}
