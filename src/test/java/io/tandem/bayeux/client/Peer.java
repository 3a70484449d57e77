package io.tandem.bayeux.client;

import io.tandem.client.WebSocketClient;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;

/** Somebody else on the server, who speaks just enough Bayeux over a WebSocket of their own. */
final class Peer implements AutoCloseable {

    private final WebSocketClient socket;
    private String clientId;

    private Peer(URI server) {
        this.socket = WebSocketClient.connect(server);
    }

    /** One with a session of their own. */
    static Peer join(URI server) throws InterruptedException {
        Peer peer = new Peer(server);
        JsonObject reply = peer.ask(Json.createObjectBuilder()
                .add("channel", "/meta/handshake")
                .add("version", "1.0")
                .add("supportedConnectionTypes", Json.createArrayBuilder().add("websocket"))
                .build());
        peer.clientId = reply.getString("clientId");
        return peer;
    }

    /** Ends the session of another one, which their client does not come to know. */
    static void endSession(URI server, String clientId) throws InterruptedException {
        try (Peer intruder = new Peer(server)) {
            intruder.clientId = clientId;
            JsonObject reply = intruder.ask(intruder.message("/meta/disconnect"));
            if (!reply.getBoolean("successful")) {
                throw new AssertionError("the session could not be ended: " + reply);
            }
        }
    }

    /** What the server answers to somebody who would publish with that client id. */
    static JsonObject publishAs(URI server, String clientId) throws InterruptedException {
        try (Peer intruder = new Peer(server)) {
            intruder.clientId = clientId;
            return intruder.ask(Json.createObjectBuilder(intruder.message("/nobody/listens"))
                    .add("data", "")
                    .build());
        }
    }

    /** Publishes, and waits for the answer. */
    void publish(String channel, String data) throws InterruptedException {
        JsonObject reply =
                ask(Json.createObjectBuilder(message(channel)).add("data", data).build());
        if (!reply.getBoolean("successful")) {
            throw new AssertionError("not published: " + reply);
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private JsonObject message(String channel) {
        return Json.createObjectBuilder()
                .add("channel", channel)
                .add("clientId", clientId)
                .build();
    }

    /** The reply to a message: the one on its channel that says whether it was successful. */
    private JsonObject ask(JsonObject message) throws InterruptedException {
        socket.send(Json.createArrayBuilder().add(message).build().toString());
        while (true) {
            for (JsonValue received : parse(socket.next())) {
                JsonObject reply = received.asJsonObject();
                if (reply.containsKey("successful")
                        && reply.getString("channel").equals(message.getString("channel"))) {
                    return reply;
                }
            }
        }
    }

    private static JsonArray parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }
}
