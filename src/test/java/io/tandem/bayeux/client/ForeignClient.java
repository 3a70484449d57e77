package io.tandem.bayeux.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A Bayeux client of somebody else, with an application that does as it is told and tells what happens. After a new
 * handshake the application subscribes again to what it was subscribed to.
 *
 * <p>It tells these events: {@code handshake}, {@code connected} (the first answered connect after a handshake or a
 * failure), {@code broken} (the first failed one), {@code beat} (every answered connect), {@code subscribed}, {@code unsubscribed}, {@code published}, {@code listening},
 * {@code message}, {@code called}, {@code disconnected}.
 */
abstract class ForeignClient implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Map<String, BlockingQueue<JsonObject>> events = new ConcurrentHashMap<>();
    private final Queue<String> transcript = new ConcurrentLinkedQueue<>();

    /** Everything it has told up to now, one thing a line, for the descriptions of assertions. */
    final String transcript() {
        return String.join("\n", transcript);
    }

    /** Tells the application to do something; how it went is an event. */
    abstract void order(String order, JsonObject fields);

    @Override
    public abstract void close();

    /** Keeps an event until a test asks for it. */
    final void tell(JsonObject event) {
        note(event.toString());
        queue(event.getString("event")).add(event);
    }

    /** Keeps something to show when a test fails. */
    final void note(String line) {
        transcript.add(line);
    }

    /** The next event of that name; fails if none comes. */
    final JsonObject await(String event) throws InterruptedException {
        JsonObject told = queue(event).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (told == null) {
            throw new AssertionError("the client did not tell \"" + event + "\" but:\n" + transcript());
        }
        return told;
    }

    /** Shakes hands, and waits until the client is connected; returns its client id. */
    final String connect() throws InterruptedException {
        order("handshake", JsonObject.EMPTY_JSON_OBJECT);
        return await("connected").getString("clientId");
    }

    /** Subscribes, and waits for the answer. */
    final JsonObject subscribe(String channel) throws InterruptedException {
        order("subscribe", channel(channel));
        return await("subscribed");
    }

    /** Unsubscribes, and waits for the answer. */
    final JsonObject unsubscribe(String channel) throws InterruptedException {
        order("unsubscribe", channel(channel));
        return await("unsubscribed");
    }

    /** Publishes, and waits for the answer. */
    final JsonObject publish(String channel, String data) throws InterruptedException {
        order(
                "publish",
                Json.createObjectBuilder(channel(channel)).add("data", data).build());
        return await("published");
    }

    /** Takes what the server sends on a channel to this client alone. */
    final void listen(String channel) throws InterruptedException {
        order("listen", channel(channel));
        await("listening");
    }

    /** The data of the next messages, up to and with {@code last}. */
    final List<String> messagesUpTo(String last) throws InterruptedException {
        List<String> data = new ArrayList<>();
        do {
            data.add(await("message").getString("data"));
        } while (!data.get(data.size() - 1).equals(last));
        return data;
    }

    /** How often an event was told up to now. */
    final long told(String event) {
        return transcript.stream()
                .filter(line -> line.contains("\"event\":\"" + event + "\""))
                .count();
    }

    /** Checks that it comes back with a new session, and is subscribed again to that channel. */
    final void assertComesBackAnew(String oldClientId, String subscribed, Peer peer) throws InterruptedException {
        JsonObject handshake = await("handshake");
        assertThat(handshake.getBoolean("successful")).as("%s", handshake).isTrue();
        assertThat(handshake.getString("clientId")).isNotEqualTo(oldClientId);
        assertThat(await("subscribed").getBoolean("successful"))
                .as("it subscribes again")
                .isTrue();
        peer.publish(subscribed, "end");
        assertThat(messagesUpTo("end")).containsExactly("end");
    }

    private BlockingQueue<JsonObject> queue(String event) {
        return events.computeIfAbsent(event, name -> new LinkedBlockingQueue<>());
    }

    private static JsonObject channel(String channel) {
        return Json.createObjectBuilder().add("channel", channel).build();
    }
}
