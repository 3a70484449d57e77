package io.tandem.bayeux;

import io.tandem.json.JsonParts;
import io.tandem.json.JsonText;
import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The way of a talk to its client over a service channel. The Bayeux session's own queue is bounded and waits for the client. */
final class ServiceWire implements Wire {

    /** Of what the gateway itself has written: deep as it may be. */
    private static final JsonText OWN = new JsonText(Integer.MAX_VALUE);

    private final BayeuxClient client;
    private final String channel;
    private final CompletableFuture<Runnable> whenClosed = new CompletableFuture<>();

    ServiceWire(BayeuxClient client, String channel) {
        this.client = client;
        this.channel = channel;
    }

    /**
     * Says what is done after the client has been told that the gateway has ended the talk. Until then the client is not
     * told: only one of several talks that began at once goes on.
     */
    void whenClosed(Runnable action) {
        whenClosed.complete(action);
    }

    @Override
    public void drain(Batches batches) {
        for (List<OutboxMessage> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
            batch.forEach(message -> client.deliver(channel, data(message.text())));
            batches.written();
        }
    }

    @Override
    public void close(CloseCode code) {
        whenClosed.thenAccept(action -> {
            client.deliver(channel, closed(code));
            action.run();
        });
    }

    /** Tells a client that a talk was lost with its node, so that it begins another. */
    static void tellLost(BayeuxClient client, String channel, Note forgotten) {
        client.deliver(channel, closed(CloseCode.DRAINING), forgotten);
    }

    private static JsonValue closed(CloseCode code) {
        JsonObjectBuilder close = JsonParts.object().add("code", code.code()).add("reason", code.reason());
        return JsonParts.object().add("close", close).build();
    }

    /** Objects go as they are, whatever else a protocol speaks, such as statements of JavaScript, as a text. */
    private static JsonValue data(String text) {
        return text.startsWith("{") ? OWN.parse(text) : JsonParts.value(text);
    }
}
