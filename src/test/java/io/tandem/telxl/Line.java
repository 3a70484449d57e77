package io.tandem.telxl;

import jakarta.json.JsonObject;

/** One client's way to the gateway, for commands and for events in mode api. */
public interface Line extends AutoCloseable {

    /** Sends a command, given as text, after those that were sent before. */
    void send(String command);

    /** The inner object of the next event; fails if none comes. */
    JsonObject nextEvent() throws InterruptedException;

    /** Leaves, without ending the session first. */
    @Override
    void close();
}
