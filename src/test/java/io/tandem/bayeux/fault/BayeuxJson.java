package io.tandem.bayeux.fault;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;

/** Bayeux messages as JSON. */
final class BayeuxJson {

    // Looking the provider up for each message would cost more than all the rest.
    private static final JsonProvider JSON = JsonProvider.provider();

    private BayeuxJson() {}

    static List<JsonObject> read(String array) {
        try (JsonReader reader = JSON.createReader(new StringReader(array))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    static String array(List<JsonObject> messages) {
        return JSON.createArrayBuilder(messages).build().toString();
    }

    static JsonObject handshake(boolean ack) {
        JsonObjectBuilder message = object().add("channel", "/meta/handshake")
                .add("version", "1.0")
                .add(
                        "supportedConnectionTypes",
                        JSON.createArrayBuilder().add("websocket").add("long-polling"));
        return ack ? message.add("ext", object().add("ack", true)).build() : message.build();
    }

    static JsonObject connect(Transport transport, boolean ack, int acknowledged, boolean atOnce) {
        JsonObjectBuilder message =
                object().add("channel", "/meta/connect").add("connectionType", transport.wireName());
        if (ack) {
            message.add("ext", object().add("ack", acknowledged));
        }
        return atOnce ? message.add("advice", object().add("timeout", 0)).build() : message.build();
    }

    static JsonObject subscribe(String channel) {
        return object().add("channel", "/meta/subscribe")
                .add("subscription", channel)
                .build();
    }

    static JsonObject disconnect() {
        return object().add("channel", "/meta/disconnect").build();
    }

    static JsonObject publish(String channel, int number) {
        return object().add("channel", channel)
                .add("data", object().add("n", number))
                .build();
    }
}
