package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A client with at most one session. Its ids are those of every other client, so that a foreign id that gets through shows.
 */
final class BayeuxClient implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final int MOST_TRIES = 20;

    /** Stands among the events for a connect that has ended. */
    private static final JsonObject CONNECT_ENDED = JsonValue.EMPTY_JSON_OBJECT;

    private final BayeuxWire wire;
    private String clientId;
    private CompletableFuture<JsonObject> held;
    private int lastId;

    /** A client without a session. */
    BayeuxClient(BayeuxWire wire) {
        this.wire = wire;
    }

    /** A client that goes on with the session of another. */
    BayeuxClient(BayeuxWire wire, String clientId) {
        this.wire = wire;
        this.clientId = clientId;
    }

    BayeuxWire wire() {
        return wire;
    }

    String clientId() {
        return clientId;
    }

    /** A message of this session with an id of its own and these fields, written with ' in place of ". */
    JsonObject message(String channel, String fields) {
        JsonObjectBuilder message =
                Json.createObjectBuilder().add("channel", channel).add("id", nextId());
        if (clientId != null) {
            message.add("clientId", clientId);
        }
        return message.addAll(Json.createObjectBuilder(Messages.object("{" + fields + "}")))
                .build();
    }

    /** A connect with these fields besides. */
    JsonObject connectMessage(String fields) {
        return message(
                "/meta/connect",
                "'connectionType':'" + wire.kind().connectionType() + "'" + (fields.isEmpty() ? "" : ",") + fields);
    }

    /** Sends one message and waits for its reply. */
    JsonObject ask(JsonObject message) throws Exception {
        return askAll(message).get(0);
    }

    /** Sends one message of this session and waits for its reply. */
    JsonObject ask(String channel, String fields) throws Exception {
        return ask(message(channel, fields));
    }

    /** Sends a batch and waits for the replies, one for each message. */
    List<JsonObject> askAll(JsonObject... messages) throws Exception {
        List<JsonObject> replies = wire.send(messages).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(replies).as("one reply for each message").hasSize(messages.length);
        return replies;
    }

    /** Handshakes with these fields besides; the reply's clientId is used from now on. */
    JsonObject handshake(String fields) throws Exception {
        JsonObject reply = ask(Messages.handshake(fields));
        clientId = reply.getString("clientId", null);
        return reply;
    }

    /** Sends a connect that is not to be held, and waits for its reply. */
    JsonObject connect() throws Exception {
        return ask(connectMessage("'advice':{'timeout':0}"));
    }

    /** Sends a connect that the server may hold. */
    CompletableFuture<JsonObject> hold() {
        return hold("");
    }

    /** Sends a connect with these fields, which the server may hold. */
    CompletableFuture<JsonObject> hold(String fields) {
        return wire.send(connectMessage(fields)).thenApply(replies -> {
            assertThat(replies).as("a reply to the connect").hasSize(1);
            return replies.get(0);
        });
    }

    /**
     * Sends connects until the server is known to hold one, and returns that one. Requests over HTTP may overtake each other,
     * but a connect that replaces another has been processed.
     */
    CompletableFuture<JsonObject> holdForSure() throws Exception {
        CompletableFuture<JsonObject> connect = hold();
        if (wire.kind().isHttp()) {
            CompletableFuture<JsonObject> replaced;
            int tries = 0;
            do {
                assertThat(++tries).as("connects none of which was held").isLessThan(MOST_TRIES);
                replaced = connect;
                fence();
                connect = hold();
            } while (Dialogues.refusalOf(CompletableFuture.anyOf(replaced, connect)) == 200);
            connect = connect.isCompletedExceptionally() ? replaced : connect;
        }
        fence();
        assertThat(connect).as("5: the connect is held").isNotDone();
        return connect;
    }

    /** Waits for the server to answer something that has no effect. */
    void fence() throws Exception {
        assertThat(publish("/service/fence", "0").getBoolean("successful")).isTrue();
    }

    JsonObject subscribe(String channel) throws Exception {
        return ask("/meta/subscribe", "'subscription':'" + channel + "'");
    }

    JsonObject unsubscribe(String channel) throws Exception {
        return ask("/meta/unsubscribe", "'subscription':'" + channel + "'");
    }

    /** Publishes a JSON value, written with ' in place of ". */
    JsonObject publish(String channel, String data) throws Exception {
        return ask(channel, "'data':" + data);
    }

    /** The next event; connects for it as often as needed. Fails if none comes. */
    JsonObject nextEvent() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        JsonObject event = wire.events().poll();
        while (event == null || event == CONNECT_ENDED) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no event came");
            }
            keepConnected();
            event = wire.events().poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return event;
    }

    /** The data of the next event. */
    String nextData() throws Exception {
        return String.valueOf(nextEvent().get("data"));
    }

    @Override
    public void close() {
        wire.close();
    }

    private void keepConnected() throws Exception {
        if (held == null || held.isDone()) {
            if (held != null) {
                JsonObject reply = held.get();
                assertThat(reply.getBoolean("successful"))
                        .as("connect: %s", reply)
                        .isTrue();
            }
            held = hold();
            held.whenComplete((reply, failure) -> wire.events().add(CONNECT_ENDED));
        }
    }

    private String nextId() {
        return Integer.toString(++lastId);
    }
}
