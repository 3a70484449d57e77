package io.tandem.bayeux.fault;

import io.tandem.client.Reactor;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A Bayeux session as CometD's JavaScript client keeps it: after a failed connect it connects again with the same clientId, the
 * last acknowledgement and {@code advice.timeout} 0, after a pause that grows. It can change its transport in between.
 * Thousands share one {@link Reactor}. Where that client would shake hands anew it stops and keeps the error, since in the
 * tests no session may ever be lost.
 */
final class AckClient {

    /** What differs from test to test. */
    record Options(boolean ack, Transport first, Itinerary itinerary, long patienceMillis) {

        /** A session with the acknowledgement extension. */
        static Options reliable(Transport first, Itinerary itinerary, long patienceMillis) {
            return new Options(true, first, itinerary, patienceMillis);
        }

        /** A session without extensions on one transport. */
        static Options plain(Transport transport) {
            return new Options(false, transport, Itinerary.stay(transport), 60_000);
        }
    }

    private static final long BACKOFF_MILLIS = 20;
    private static final long MOST_BACKOFF_MILLIS = 200;

    private final Reactor reactor;
    private final Options options;
    private final Map<Transport, Carrier> carriers = new EnumMap<>(Transport.class);
    private final Map<String, CompletableFuture<Void>> requests = new HashMap<>();
    private final Journal journal = new Journal();
    private final CompletableFuture<Void> firstConnect = new CompletableFuture<>();
    private Transport transport;
    private String clientId;
    private String cookie;
    private int lastId;
    private int acknowledged;
    private String connectId;
    private Reactor.Timer deadline;
    private boolean connected;
    private boolean stopped;
    private long heldMillis;
    private long backoff;
    private volatile String trouble;
    private volatile int failures;
    private volatile int givenUp;
    private volatile int changes;

    AckClient(Reactor reactor, InetSocketAddress server, Options options) {
        this.reactor = reactor;
        this.options = options;
        this.transport = options.first();
        Carrier.Listener listener = new Inbox();
        carriers.put(Transport.LONG_POLLING, new HttpCarrier(reactor, server, listener));
        carriers.put(Transport.WEBSOCKET, new WebSocketCarrier(reactor, server, listener));
    }

    /** Makes the session. */
    CompletableFuture<Void> handshake() {
        return onReactor(() -> request(List.of(BayeuxJson.handshake(options.ack()))));
    }

    /** Subscribes to a channel. */
    CompletableFuture<Void> subscribe(String channel) {
        return onReactor(() -> request(List.of(BayeuxJson.subscribe(channel))));
    }

    /** Publishes messages together, in their order. */
    CompletableFuture<Void> publish(List<JsonObject> messages) {
        return onReactor(() -> request(messages));
    }

    /** Connects from now on, again and again; done when the first connect is answered. */
    CompletableFuture<Void> start() {
        return onReactor(() -> {
            connect();
            return firstConnect;
        });
    }

    /** Ends the session in good order. */
    CompletableFuture<Void> disconnect() {
        return onReactor(() -> {
            stop();
            return request(List.of(BayeuxJson.disconnect()));
        });
    }

    /** Connects no more once the connect that is held is answered; its connections stay open. */
    CompletableFuture<Void> fallSilent() {
        return onReactor(() -> {
            stop();
            return CompletableFuture.completedFuture(null);
        });
    }

    /** Ends all its connections without a word, and never comes back. */
    CompletableFuture<Void> vanish() {
        return onReactor(() -> {
            stop();
            carriers.values().forEach(Carrier::drop);
            return CompletableFuture.completedFuture(null);
        });
    }

    /** What it got. */
    Journal journal() {
        return journal;
    }

    /** What must not have happened; null if nothing. */
    String trouble() {
        return trouble;
    }

    /** How many connects failed. */
    int failures() {
        return failures;
    }

    /** How many of them it gave up because no answer came in time. */
    int givenUp() {
        return givenUp;
    }

    /** How often it has changed its transport. */
    int changes() {
        return changes;
    }

    private CompletableFuture<Void> onReactor(Supplier<CompletableFuture<Void>> action) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        reactor.execute(() -> action.get().whenComplete((done, failure) -> {
            if (failure == null) {
                outcome.complete(null);
            } else {
                outcome.completeExceptionally(failure);
            }
        }));
        return outcome;
    }

    private void stop() {
        stopped = true;
        if (deadline != null) {
            deadline.cancel();
        }
    }

    private CompletableFuture<Void> request(List<JsonObject> messages) {
        List<CompletableFuture<Void>> replies = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<JsonObject> complete = new ArrayList<>();
        for (JsonObject message : messages) {
            String id = nextId();
            ids.add(id);
            complete.add(complete(message, id));
            replies.add(new CompletableFuture<>());
            requests.put(id, replies.get(replies.size() - 1));
        }
        carriers.get(transport).send(BayeuxJson.array(complete), ids, cookie);
        return CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new));
    }

    private void connect() {
        if (stopped) {
            return;
        }
        connectId = nextId();
        JsonObject message = BayeuxJson.connect(transport, options.ack(), acknowledged, !connected);
        String expected = connectId;
        deadline = reactor.after(options.patienceMillis() + (connected ? heldMillis : 0), () -> giveUp(expected));
        carriers.get(transport)
                .send(BayeuxJson.array(List.of(complete(message, connectId))), List.of(connectId), cookie);
    }

    private void giveUp(String id) {
        if (id.equals(connectId)) {
            givenUp++;
            carriers.get(transport).abandon(id);
            connectFailed();
        }
    }

    private void connectFailed() {
        connectId = null;
        deadline.cancel();
        connected = false;
        failures++;
        change(options.itinerary().afterFailure(transport));
        reactor.after(backoff, this::connect);
        backoff = Math.min(backoff + BACKOFF_MILLIS, MOST_BACKOFF_MILLIS);
    }

    private void connectAnswered(JsonObject reply) {
        connectId = null;
        deadline.cancel();
        if (stopped) {
            return;
        }
        JsonObject advice = reply.getJsonObject("advice");
        if (!reply.getBoolean("successful", false)) {
            complain("connect failed: " + reply);
            return;
        }
        connected = true;
        backoff = 0;
        readAdvice(advice);
        JsonObject ext = reply.getJsonObject("ext");
        if (options.ack()) {
            if (ext == null || !(ext.get("ack") instanceof JsonNumber number)) {
                complain("a connect reply without a number to acknowledge: " + reply);
                return;
            }
            acknowledged = number.intValue();
        }
        firstConnect.complete(null);
        change(options.itinerary().afterSuccess(transport));
        long interval = advice == null ? 0 : advice.getInt("interval", 0);
        if (interval > 0) {
            reactor.after(interval, this::connect);
        } else {
            connect();
        }
    }

    private void readAdvice(JsonObject advice) {
        if (advice == null) {
            return;
        }
        heldMillis = advice.getInt("timeout", (int) heldMillis);
        if (!"retry".equals(advice.getString("reconnect", "retry"))) {
            complain("the server does not want the session any more: " + advice);
        }
    }

    private void change(Transport next) {
        if (next != transport) {
            changes++;
            transport = next;
        }
    }

    private void complain(String what) {
        if (trouble == null) {
            trouble = what;
        }
        stop();
        firstConnect.completeExceptionally(new IllegalStateException(what));
    }

    private String nextId() {
        return Integer.toString(++lastId);
    }

    private JsonObject complete(JsonObject message, String id) {
        var builder = BayeuxJson.object();
        message.forEach(builder::add);
        if (clientId != null) {
            builder.add("clientId", clientId);
        }
        return builder.add("id", id).build();
    }

    private final class Inbox implements Carrier.Listener {

        @Override
        public void received(List<JsonObject> messages) {
            messages.forEach(this::receive);
        }

        @Override
        public void failed(List<String> ids) {
            if (connectId != null && ids.contains(connectId)) {
                connectFailed();
            }
            ids.forEach(id -> {
                CompletableFuture<Void> request = requests.remove(id);
                if (request != null) {
                    request.completeExceptionally(new IllegalStateException("the connection was lost"));
                }
            });
        }

        @Override
        public void cookie(String nameAndValue) {
            cookie = nameAndValue;
        }

        private void receive(JsonObject message) {
            String id = message.getString("id", "");
            if (id.equals(connectId)) {
                connectAnswered(message);
            } else if (requests.containsKey(id)) {
                answered(requests.remove(id), message);
            } else if (message.get("data") instanceof JsonObject data) {
                journal.add(message.getString("channel"), data.getInt("n"));
            }
        }

        private void answered(CompletableFuture<Void> request, JsonObject reply) {
            if (!reply.getBoolean("successful", false)) {
                complain("refused: " + reply);
                request.completeExceptionally(new IllegalStateException(trouble));
                return;
            }
            if ("/meta/handshake".equals(reply.getString("channel"))) {
                clientId = reply.getString("clientId");
                readAdvice(reply.getJsonObject("advice"));
                confirm(reply.getJsonObject("ext"));
            }
            request.complete(null);
        }

        private void confirm(JsonObject ext) {
            if (options.ack() && (ext == null || !ext.containsKey("ack"))) {
                complain("the server does not confirm the acknowledgement extension");
            }
        }
    }
}
