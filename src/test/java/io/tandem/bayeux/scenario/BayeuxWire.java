package io.tandem.bayeux.scenario;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** A client's way to the server: batches of messages out, replies and events in. */
interface BayeuxWire extends AutoCloseable {

    /** What kind it is of. */
    Wire kind();

    /** Sends messages as one batch; completes with their replies, in the server's order, or with {@link Refused}. */
    CompletableFuture<List<JsonObject>> send(JsonObject... messages);

    /** What the server sends besides replies, in order of arrival. */
    BlockingQueue<JsonObject> events();

    /** Sends a text that must not be accepted; returns the HTTP status or the close code that refuses it, 200 if none did. */
    int refusal(String text) throws Exception;

    /** Breaks off whatever is under way, as a client does that vanishes. */
    void cut();

    @Override
    default void close() {
        cut();
    }

    /** Whether a message answers one that was sent; other messages of the server are events. */
    static boolean isReply(JsonObject message, List<JsonObject> sent) {
        return message.containsKey("successful")
                && !message.containsKey("data")
                && sent.stream().anyMatch(request -> answers(message, request));
    }

    private static boolean answers(JsonObject reply, JsonObject request) {
        boolean unasked = "/meta/disconnect".equals(reply.getString("channel", null))
                && !"/meta/disconnect".equals(request.getString("channel", null));
        return !unasked;
    }
}
