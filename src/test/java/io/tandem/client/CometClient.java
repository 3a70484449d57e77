package io.tandem.client;

import io.tandem.server.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A Bayeux client with a session, which connects again and again by itself and keeps its events until a test asks for them.
 * Over HTTP it acknowledges them, without which those in the answers to two requests at once have no order.
 */
public final class CometClient implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonObject> events = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final CompletableFuture<String> whyOver = new CompletableFuture<>();
    private final CometTransport transport;
    private final String clientId;
    private volatile boolean leaving;
    private volatile JsonValue lastBatch = Json.createValue(0);

    private CometClient(Function<Consumer<JsonObject>, CometTransport> opener, boolean acknowledging) {
        transport = opener.apply(this::received);
        JsonObject reply = await(send(fields("/meta/handshake")
                .add("version", "1.0")
                .add("supportedConnectionTypes", Json.createArrayBuilder().add(transport.connectionType()))
                .add("ext", Json.createObjectBuilder().add("ack", acknowledging))));
        clientId = reply.getString("clientId");
        connect();
    }

    /** Opens a session over HTTP. */
    public static CometClient overLongPolling(Gateway server) {
        return new CometClient(receiver -> new LongPolling(server.uri("http", "/cometd"), receiver), true);
    }

    /** Opens a session over a WebSocket. */
    public static CometClient overWebSocket(Gateway server) {
        return new CometClient(receiver -> new CometWebSocket(server.uri("ws", "/cometd"), receiver), false);
    }

    /** Sends data to a channel and returns the reply, which does not say what a service made of it. */
    public JsonObject publish(String channel, JsonValue data) {
        return await(send(mine(channel).add("data", data)));
    }

    /** Sends a message without data to a channel and returns the reply. */
    public JsonObject publishNothing(String channel) {
        return await(send(mine(channel)));
    }

    /** Subscribes to a channel and returns the reply. */
    public JsonObject subscribe(String channel) {
        return await(send(mine("/meta/subscribe").add("subscription", channel)));
    }

    /** The next event, with its channel; fails if none comes. */
    public JsonObject nextEvent() throws InterruptedException {
        JsonObject event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event came" + (whyOver.isDone() ? ", it is over: " + whyOver.join() : ""));
        }
        return event;
    }

    /** Does not connect again once the connect that is held now has been answered. */
    public void stopConnecting() {
        leaving = true;
    }

    /** Ends the session. */
    @Override
    public void close() {
        leaving = true;
        send(mine("/meta/disconnect"))
                .handle((reply, failure) -> null)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        transport.close();
    }

    private void connect() {
        send(mine("/meta/connect")
                        .add("connectionType", transport.connectionType())
                        .add("ext", Json.createObjectBuilder().add("ack", lastBatch)))
                .whenComplete((reply, failure) -> {
                    if (failure != null) {
                        whyOver.complete(failure.toString());
                    } else if (!reply.getBoolean("successful")) {
                        whyOver.complete(reply.toString());
                    } else if (!leaving) {
                        connected(reply);
                    }
                });
    }

    private void connected(JsonObject reply) {
        JsonObject ext = reply.getOrDefault("ext", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        if (ext.get("ack") instanceof JsonNumber batch) {
            lastBatch = batch;
        }
        connect();
    }

    private void received(JsonObject message) {
        CompletableFuture<JsonObject> reply = asked.remove(message.getString("id", ""));
        if (reply == null) {
            events.add(message);
        } else {
            reply.complete(message);
        }
    }

    private CompletableFuture<JsonObject> send(JsonObjectBuilder fields) {
        JsonObject message = fields.build();
        CompletableFuture<JsonObject> reply = new CompletableFuture<>();
        asked.put(message.getString("id"), reply);
        transport.send(message).whenComplete((sent, failure) -> {
            if (failure != null) {
                reply.completeExceptionally(failure);
            }
        });
        return reply;
    }

    private JsonObjectBuilder mine(String channel) {
        return fields(channel).add("clientId", clientId);
    }

    private JsonObjectBuilder fields(String channel) {
        return Json.createObjectBuilder().add("channel", channel).add("id", Long.toString(lastId.incrementAndGet()));
    }

    private static JsonObject await(CompletableFuture<JsonObject> reply) {
        return reply.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
