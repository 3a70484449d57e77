package io.tandem.chat.wire;

import io.tandem.server.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.ajax.JSON;

/**
 * A visitor of the chat service on CometD's client for Java. Remembers the keys it is told and keeps what comes until a test
 * asks for it. Not for several threads.
 */
public final class ChatVisitor implements AutoCloseable {

    /** The demo's service that leads to agents. */
    public static final String SERVICE = "customer-support";

    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonObject> deliveries = new LinkedBlockingQueue<>();
    private final Deque<JsonObject> unread = new ArrayDeque<>();
    private final List<String> transcript = new ArrayList<>();
    private final ChatLine line;
    private JsonObject keys = JsonObject.EMPTY_JSON_OBJECT;
    private boolean over;

    private ChatVisitor(Carrier carrier, URI cometd, String service, boolean acknowledging) {
        line = new ChatLine(carrier, cometd, service, acknowledging, deliveries::add);
    }

    /** One who is connected at {@code /genesys/cometd}, without a chat so far. */
    public static ChatVisitor connect(Carrier carrier, Gateway server) {
        return connect(carrier, server.client(1).uri("http", "/genesys/cometd"), SERVICE);
    }

    /**
     * One who is connected to that address and talks to that service. Over long-polling deliveries are acknowledged, without which
     * those in two answers at once have no order.
     */
    public static ChatVisitor connect(Carrier carrier, URI cometd, String service) {
        return new ChatVisitor(carrier, cometd, service, carrier == Carrier.LONG_POLLING);
    }

    /** The same without the acknowledgement extension. */
    public static ChatVisitor connectPlainly(Carrier carrier, URI cometd, String service) {
        return new ChatVisitor(carrier, cometd, service, false);
    }

    /** One who has begun a chat at {@code /genesys/cometd} and has read the first notification. */
    public static ChatVisitor begin(Carrier carrier, Gateway server, String nickname) throws InterruptedException {
        ChatVisitor visitor = connect(carrier, server);
        JsonObject first = visitor.request(
                Json.createObjectBuilder().add("nickname", nickname).build());
        if (!first.containsKey("secureKey")) {
            visitor.close();
            throw new AssertionError("no chat: " + first);
        }
        return visitor;
    }

    /** Requests a chat with these fields and returns the next notification. */
    public JsonObject request(JsonObject fields) throws InterruptedException {
        publish(Json.createObjectBuilder(fields).add("operation", "requestChat").build());
        return notification();
    }

    /** Publishes data as they are and returns the acknowledgement. */
    public JsonObject publish(JsonValue data) {
        return await(line.publish(toMap(data)).acknowledgement());
    }

    /** Publishes an operation on the chat, with these fields in the form {@code 'name':value}, and returns the acknowledgement. */
    public JsonObject send(String operation, String fields) {
        return publish(data(operation, fields));
    }

    /** The same for an operation without fields. */
    public JsonObject send(String operation) {
        return send(operation, "");
    }

    /** Publishes without waiting; completes with the acknowledgement. */
    public CompletableFuture<JsonObject> sending(String operation, String fields) {
        return sending(data(operation, fields));
    }

    /** Publishes data as they are without waiting; completes with the acknowledgement. */
    public CompletableFuture<JsonObject> sending(JsonObject data) {
        return line.publish(toMap(data)).acknowledgement();
    }

    /** Writes a message. */
    public void say(String text) {
        publish(ChatJson.with(data("sendMessage", ""), "message", text));
    }

    /** Publishes an operation that asks for a reply, and returns the whole reply. */
    public JsonObject call(String operation, String fields) {
        JsonObject data = Json.createObjectBuilder(data(operation, fields))
                .add("reply", true)
                .build();
        return await(line.publish(toMap(data)).reply());
    }

    /** The data of the reply to an operation. */
    public JsonObject ask(String operation, String fields) {
        return call(operation, fields).getJsonObject("data");
    }

    /** What the client's own remote call is answered with. */
    public JsonObject remoteCall(String operation, String fields) {
        JsonObject data = Json.createObjectBuilder(data(operation, fields))
                .add("reply", true)
                .build();
        return await(line.remoteCall(toMap(data)));
    }

    /** The data of an operation on this chat. */
    public JsonObject data(String operation, String fields) {
        JsonObject keyed = ChatJson.with(ChatJson.fields("'secureKey':'" + key() + "'"), ChatJson.fields(fields));
        return ChatJson.with(keyed, "operation", operation);
    }

    /** Subscribes to the service's channel and returns the reply. */
    public JsonObject subscribe() {
        return await(line.subscribe());
    }

    /** Unsubscribes from the service's channel and returns the reply. */
    public JsonObject unsubscribe() {
        return await(line.unsubscribe());
    }

    /** Does several things in one batch. */
    public void batch(Runnable things) {
        line.batch(things);
    }

    /** The next delivery, as it came; fails if none comes. */
    public JsonObject delivery() throws InterruptedException {
        JsonObject delivery = deliveries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (delivery == null) {
            throw new AssertionError("no delivery came to " + this);
        }
        transcript.add(delivery.toString());
        JsonObject data = delivery.getJsonObject("data");
        if (data.containsKey("secureKey")) {
            keys = data;
        }
        // A refusal says so too where the chat it was not for goes on.
        over = data.getBoolean("chatEnded", false) && data.getInt("statusCode", 0) == 0;
        return delivery;
    }

    /** The data of the next delivery. Events of the one before are passed over. */
    public JsonObject notification() throws InterruptedException {
        JsonObject data = delivery().getJsonObject("data");
        unread.clear();
        unread.addAll(ChatJson.messages(data));
        return data;
    }

    /** The next event. */
    public JsonObject event() throws InterruptedException {
        while (unread.isEmpty()) {
            notification();
        }
        return unread.remove();
    }

    /** The next event of a type. Others on the way are passed over. */
    public JsonObject event(String type) throws InterruptedException {
        JsonObject event = event();
        while (!event.getString("type").equals(type)) {
            event = event();
        }
        return event;
    }

    /** The events up to and with the message of that text. */
    public List<JsonObject> eventsUpTo(String text) throws InterruptedException {
        List<JsonObject> events = new ArrayList<>();
        do {
            events.add(event());
        } while (!text.equals(events.get(events.size() - 1).getString("text", null)));
        return events;
    }

    /** The next notification that has errors. Others on the way are passed over. */
    public JsonObject failure() throws InterruptedException {
        JsonObject notification = notification();
        while (!notification.containsKey("errors")) {
            notification = notification();
        }
        return notification;
    }

    /** The next notification that says the chat is over. Others on the way are passed over. */
    public JsonObject end() throws InterruptedException {
        JsonObject notification = notification();
        while (!notification.getBoolean("chatEnded")) {
            notification = notification();
        }
        return notification;
    }

    /** The next event of an agent who joins, after which the agent and the visitor talk. */
    public JsonObject agentJoined() throws InterruptedException {
        JsonObject event = event("ParticipantJoined");
        while (!event.getJsonObject("from").getString("type").equals("Agent")) {
            event = event("ParticipantJoined");
        }
        return event;
    }

    /** The secret of the chat; empty as long as there is none. */
    public String key() {
        return keys.getString("secureKey", "");
    }

    /** The id of the chat. */
    public String chatId() {
        return keys.getString("chatId");
    }

    /** The visitor's own party. */
    public String userId() {
        return keys.getString("userId");
    }

    /** Uses the keys of another visitor from now on, as the same page would after it was loaded again. */
    public ChatVisitor takeOver(ChatVisitor other) {
        keys = other.keys;
        return this;
    }

    /** The id of the Bayeux session. */
    public String clientId() {
        return line.clientId();
    }

    /** Is gone without a word. The chat goes on. */
    public void vanish() {
        over = true;
        line.cut();
    }

    /** Leaves the chat unless it is over, and ends the Bayeux session. */
    @Override
    public void close() {
        if (!key().isEmpty() && !over) {
            leave();
        }
        line.close();
    }

    /** Again while it comes too fast, as after a flood: the chat would be offered to the agent of another test. */
    private void leave() {
        long begun = System.nanoTime();
        boolean tooFast = true;
        while (tooFast && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            tooFast = sending("disconnect", "")
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .handle((acknowledgement, lost) -> lost == null
                            && acknowledgement.getString("error", "").startsWith("429"))
                    .join();
        }
    }

    @Override
    public String toString() {
        return "the visitor, who was told:\n" + String.join("\n", transcript);
    }

    private static Object toMap(JsonValue data) {
        return new JSON().fromJSON(data.toString());
    }

    private static <T> T await(CompletableFuture<T> awaited) {
        return awaited.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
