package io.tandem.processor.resource;

import jakarta.json.JsonObject;

/** The way of a session's messages to its client, wrapped as the client's transport wants them. */
public interface Outlet {

    /**
     * Sends an event.
     *
     * @param ofWorkflow whether it comes from the workflow resource, as capabilities do (spec 7.14)
     */
    void event(JsonObject event, boolean ofWorkflow);

    /** Sends nothing any more and ends the connection after what was sent: the session is over. */
    void finish();
}
