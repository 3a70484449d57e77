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
     * Delivers an event by whoever holds the session, and notes something with it. If the client acknowledges and other nodes could hold
     * its session, both are kept in one update, and neither is if another node has taken the session up: it was told what was noted before. If it does
     * not, the first value of a note is kept, and those that follow are not.
     */
    void deliver(String channel, JsonValue data, Note note);

    /** Notes something, soon. */
    void note(Note note);

    /**
     * Answers a remote call (spec 9).
     *
     * @param call the message that is answered
     * @param successful whether the call succeeded; if not, {@code data} says what went wrong
     */
    void answer(ServiceMessage call, boolean successful, JsonValue data);
}
