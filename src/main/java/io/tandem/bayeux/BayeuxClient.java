package io.tandem.bayeux;

import jakarta.json.JsonValue;

/** One session as the services see it; the same object from its handshake to its end, whatever transport it uses. */
public interface BayeuxClient {

    /** Its {@code clientId}: unguessable and secret. */
    String id();

    /** Network address that the session was opened from. */
    String remoteAddress();

    /** Whether the session has ended; before services are told so. */
    boolean hasEnded();

    /**
     * Delivers an event to this client alone; without effect once the session has ended.
     *
     * @param channel any channel; the client need not have subscribed to it
     */
    void deliver(String channel, JsonValue data);

    /**
     * Answers a remote call (spec 9).
     *
     * @param call the message that is answered
     * @param successful whether the call succeeded; if not, {@code data} says what went wrong
     */
    void answer(ServiceMessage call, boolean successful, JsonValue data);
}
