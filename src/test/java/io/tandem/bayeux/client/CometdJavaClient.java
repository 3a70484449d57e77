package io.tandem.bayeux.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.BayeuxClient;
import org.cometd.client.ext.AckExtension;
import org.cometd.client.ext.TimesyncClientExtension;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.ClientTransport;
import org.cometd.client.websocket.jakarta.WebSocketTransport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.component.LifeCycle;

/** An application on the Java client of CometD. */
final class CometdJavaClient extends ForeignClient {

    private final BayeuxClient client;
    private final Object network;
    private final ClientSessionChannel.MessageListener listener =
            (from, message) -> tell("message", message, Map.of("data", String.valueOf(message.getData())));
    private final Map<String, Boolean> wanted = new ConcurrentHashMap<>();
    private boolean connected;
    private int hold;

    private CometdJavaClient(URI server, Object network, ClientTransport transport, boolean ack) {
        this.network = network;
        client = new BayeuxClient(server.toString(), transport);
        // Comes back in tenths of a second rather than in seconds.
        client.setOption(BayeuxClient.BACKOFF_INCREMENT_OPTION, 100L);
        client.setOption(BayeuxClient.MAX_BACKOFF_OPTION, 500L);
        client.addExtension(new TimesyncClientExtension());
        if (ack) {
            client.addExtension(new AckExtension());
        }
        client.getChannel(Channel.META_HANDSHAKE)
                .addListener((ClientSessionChannel.MessageListener) (from, message) -> onHandshake(message));
        client.getChannel(Channel.META_CONNECT)
                .addListener((ClientSessionChannel.MessageListener) (from, message) -> onConnect(message));
    }

    /** Starts one that uses only that transport. */
    static ForeignClient start(String transport, URI server, boolean ack) {
        try {
            if (transport.equals("websocket")) {
                WebSocketContainer container = ContainerProvider.getWebSocketContainer();
                URI address = URI.create(server.toString().replaceFirst("^http", "ws"));
                return new CometdJavaClient(address, container, new WebSocketTransport(null, null, container), ack);
            }
            HttpClient http = new HttpClient();
            http.start();
            return new CometdJavaClient(server, http, new JettyHttpClientTransport(null, http), ack);
        } catch (Exception failure) {
            throw new AssertionError("the client does not start", failure);
        }
    }

    @Override
    void order(String order, JsonObject fields) {
        String name = fields.getString("channel", null);
        switch (order) {
            case "handshake" -> client.handshake(extras(fields));
            case "subscribe" -> {
                wanted.put(name, true);
                subscribeTo(name);
            }
            case "unsubscribe" -> {
                wanted.remove(name);
                client.getChannel(name).unsubscribe(listener, reply -> tell("unsubscribed", reply, Map.of()));
            }
            case "publish" ->
                client.getChannel(name).publish(fields.getString("data"), reply -> tell("published", reply, Map.of()));
            case "listen" -> {
                client.getChannel(name).addListener(listener);
                tell(Json.createObjectBuilder().add("event", "listening").build());
            }
            case "call" ->
                client.remoteCall(
                        fields.getString("target"),
                        fields.getString("data"),
                        answer -> tell("called", answer, Map.of("data", String.valueOf(answer.getData()))));
            case "disconnect" -> client.disconnect(reply -> tell("disconnected", reply, Map.of()));
            default -> throw new IllegalArgumentException(order);
        }
    }

    @Override
    public void close() {
        client.abort();
        LifeCycle.stop(network);
    }

    private void onHandshake(Message reply) {
        heed(reply);
        tell("handshake", reply, id(reply.getClientId()));
        if (reply.isSuccessful()) {
            client.batch(() -> wanted.keySet().forEach(this::subscribeTo));
        }
    }

    private void onConnect(Message reply) {
        heed(reply);
        if (reply.isSuccessful()) {
            tell("beat", reply, Map.of());
        }
        if (reply.isSuccessful() != connected) {
            connected = reply.isSuccessful();
            Map<String, String> fields = new HashMap<>(id(client.getId()));
            fields.put(
                    "transport",
                    client.getTransport() == null
                            ? "none"
                            : client.getTransport().getName());
            tell(connected ? "connected" : "broken", reply, fields);
        }
    }

    private void subscribeTo(String name) {
        client.getChannel(name).subscribe(listener, reply -> tell("subscribed", reply, Map.of()));
    }

    private void heed(Message reply) {
        if (reply.getAdvice() != null && reply.getAdvice().get("timeout") instanceof Number timeout) {
            hold = timeout.intValue();
        }
    }

    private void tell(String event, Message message, Map<String, String> more) {
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("event", event)
                .add("channel", message.getChannel())
                .add("successful", message.isSuccessful());
        if (message.get(Message.ERROR_FIELD) instanceof String error) {
            told.add("error", error);
        }
        told.add("hold", hold);
        if (message.getExt() != null) {
            told.add("timesync", message.getExt().containsKey("timesync"));
        }
        more.forEach(told::add);
        tell(told.build());
    }

    private static Map<String, String> id(String clientId) {
        return clientId == null ? Map.of() : Map.of("clientId", clientId);
    }

    private static Map<String, Object> extras(JsonObject fields) {
        Map<String, Object> extras = new HashMap<>();
        JsonObject ext = fields.getJsonObject("ext");
        if (ext != null) {
            extras.put("ext", new HashMap<>(Map.of("auth", ext.getString("auth"))));
        }
        return extras;
    }
}
