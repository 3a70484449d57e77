package io.tandem.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** How a {@link CometClient} sends. What comes in, whenever that is, it hands on in order. */
interface CometTransport {

    /** {@code connectionType} of its connects. */
    String connectionType();

    /** Sends one message; what it returns fails if that cannot be done. */
    CompletableFuture<?> send(JsonObject message);

    /** Lets go of what it holds. */
    void close();

    /** Hands on the messages of a batch. */
    static void receive(String batch, Consumer<JsonObject> receiver) {
        try (JsonReader reader = Json.createReader(new StringReader(batch))) {
            reader.readArray().getValuesAs(JsonObject.class).forEach(receiver);
        }
    }
}
