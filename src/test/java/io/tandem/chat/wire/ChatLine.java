package io.tandem.chat.wire;

import jakarta.json.JsonObject;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.BayeuxClient;
import org.cometd.client.ext.AckExtension;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.ClientTransport;
import org.cometd.client.websocket.jakarta.WebSocketTransport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.ajax.JSON;
import org.eclipse.jetty.util.component.LifeCycle;

/** CometD's client for Java on the channel of a chat service. It never subscribes by itself. */
final class ChatLine implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    /** A message that was published: what acknowledges it, and what replies to it if a reply was asked for. */
    record Published(CompletableFuture<JsonObject> acknowledgement, CompletableFuture<JsonObject> reply) {}

    private final Map<String, Published> published = new ConcurrentHashMap<>();
    private final Map<Object, Published> unsent = Collections.synchronizedMap(new IdentityHashMap<>());
    private final ClientSessionChannel.MessageListener subscriber = (channel, message) -> {};
    private final String channel;
    private final String service;
    private final Consumer<JsonObject> deliveries;
    private final Object network;
    private final BayeuxClient client;
    private boolean cut;

    /** Connects; each delivery is handed on as it came. */
    ChatLine(Carrier carrier, URI cometd, String service, boolean acknowledging, Consumer<JsonObject> deliveries) {
        this.service = service;
        this.channel = "/service/chatV2/" + service;
        this.deliveries = deliveries;
        try {
            if (carrier == Carrier.WEBSOCKET) {
                WebSocketContainer container = ContainerProvider.getWebSocketContainer();
                network = container;
                client = client(
                        cometd.toString().replaceFirst("^http", "ws"),
                        new WebSocketTransport(anySize(), null, container));
            } else {
                HttpClient http = new HttpClient();
                http.start();
                network = http;
                client = client(cometd.toString(), new JettyHttpClientTransport(anySize(), http));
            }
        } catch (Exception failure) {
            throw new AssertionError("the client does not start", failure);
        }
        if (acknowledging) {
            client.addExtension(new AckExtension());
        }
        client.addExtension(new Watch());
        client.handshake();
        if (!client.waitFor(PATIENCE_MILLIS, BayeuxClient.State.CONNECTED)) {
            close();
            throw new AssertionError("no connection to " + cometd);
        }
    }

    /** Publishes data on the service's channel. */
    Published publish(Object data) {
        Published message = new Published(new CompletableFuture<>(), new CompletableFuture<>());
        unsent.put(data, message);
        client.getChannel(channel).publish(data);
        return message;
    }

    /** Calls the service the way this client has for it. */
    CompletableFuture<JsonObject> remoteCall(Object data) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        client.remoteCall("chatV2/" + service, data, message -> answer.complete(json(message)));
        return answer;
    }

    /** Subscribes to the service's channel. */
    CompletableFuture<JsonObject> subscribe() {
        CompletableFuture<JsonObject> reply = new CompletableFuture<>();
        client.getChannel(channel).subscribe(subscriber, message -> reply.complete(json(message)));
        return reply;
    }

    /** Unsubscribes from it. */
    CompletableFuture<JsonObject> unsubscribe() {
        CompletableFuture<JsonObject> reply = new CompletableFuture<>();
        client.getChannel(channel).unsubscribe(subscriber, message -> reply.complete(json(message)));
        return reply;
    }

    /** What is sent meanwhile goes in one batch. */
    void batch(Runnable things) {
        client.batch(things);
    }

    /** The id of the Bayeux session. */
    String clientId() {
        return client.getId();
    }

    /** Breaks off without a word. */
    void cut() {
        cut = true;
        client.abort();
        LifeCycle.stop(network);
    }

    @Override
    public void close() {
        if (!cut) {
            // The client's own way to wait needs a connect that is answered afterwards, and there is not always one.
            CompletableFuture<JsonObject> reply = new CompletableFuture<>();
            client.disconnect(message -> reply.complete(json(message)));
            reply.completeOnTimeout(JsonObject.EMPTY_JSON_OBJECT, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
            cut();
        }
    }

    private static BayeuxClient client(String address, ClientTransport transport) {
        BayeuxClient client = new BayeuxClient(address, transport);
        // Comes back in tenths of a second rather than in seconds.
        client.setOption(BayeuxClient.BACKOFF_INCREMENT_OPTION, 100L);
        client.setOption(BayeuxClient.MAX_BACKOFF_OPTION, 500L);
        return client;
    }

    /** Has the gateway say what is too large. */
    private static Map<String, Object> anySize() {
        return new HashMap<>(Map.of(ClientTransport.MAX_SEND_BAYEUX_MESSAGE_SIZE_OPTION, 1 << 24));
    }

    private static JsonObject json(Map<String, Object> message) {
        return ChatJson.parse(new JSON().toJSON(message));
    }

    /** Sees each message as it came, before the client decides what it is. */
    private final class Watch implements ClientSession.Extension {

        @Override
        public boolean send(ClientSession session, Message.Mutable message) {
            Published sent = message.getData() == null ? null : unsent.remove(message.getData());
            if (sent != null) {
                published.put(message.getId(), sent);
            }
            return true;
        }

        @Override
        public boolean rcv(ClientSession session, Message.Mutable message) {
            if (message.getChannel().equals(channel)) {
                sort(json(message));
            }
            return true;
        }

        private void sort(JsonObject message) {
            if (!message.containsKey("successful")) {
                deliveries.accept(message);
                return;
            }
            Published asked = published.get(message.getString("id", ""));
            if (asked != null) {
                (message.containsKey("data") ? asked.reply() : asked.acknowledgement()).complete(message);
            }
        }
    }
}
