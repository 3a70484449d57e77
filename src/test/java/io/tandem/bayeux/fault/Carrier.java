package io.tandem.bayeux.fault;

import jakarta.json.JsonObject;
import java.util.List;

/** Carries requests of one session to the server by one transport. Used on the reactor's thread only. */
interface Carrier {

    /** Who is told what comes back. */
    interface Listener {

        /** Messages that came together, in their order. */
        void received(List<JsonObject> messages);

        /** A request, or what carried it, was lost; its replies will not come. */
        void failed(List<String> ids);

        /** The browser cookie was set. */
        void cookie(String nameAndValue);
    }

    /**
     * Sends messages together.
     *
     * @param ids    of the messages
     * @param cookie the browser cookie; null if there is none yet
     */
    void send(String messages, List<String> ids, String cookie);

    /** Gives up the request that carries the id; nothing is told of it any more. */
    void abandon(String id);

    /** Gives all connections up without a word. */
    void drop();
}
