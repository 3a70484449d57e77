package io.tandem.bayeux.fault;

import io.tandem.client.Reactor;
import io.tandem.client.WebSocketLine;
import jakarta.json.JsonObject;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A WebSocket for all messages, opened when it is needed. */
final class WebSocketCarrier implements Carrier {

    private static final String PATH = "/cometd";

    private final Reactor reactor;
    private final InetSocketAddress server;
    private final Listener listener;
    private final Set<String> unanswered = new LinkedHashSet<>();
    private WebSocketLine line;

    WebSocketCarrier(Reactor reactor, InetSocketAddress server, Listener listener) {
        this.reactor = reactor;
        this.server = server;
        this.listener = listener;
    }

    @Override
    public void send(String messages, List<String> ids, String cookie) {
        if (line == null) {
            line = new WebSocketLine(reactor, server, PATH, cookie, this::receive, this::lose);
        }
        unanswered.addAll(ids);
        line.send(messages);
    }

    @Override
    public void abandon(String id) {
        drop();
    }

    @Override
    public void drop() {
        unanswered.clear();
        if (line != null) {
            line.drop();
            line = null;
        }
    }

    private void receive(String text) {
        List<JsonObject> messages = BayeuxJson.read(text);
        messages.forEach(message -> unanswered.remove(message.getString("id", "")));
        listener.received(messages);
    }

    private void lose() {
        List<String> ids = new ArrayList<>(unanswered);
        unanswered.clear();
        line = null;
        listener.failed(ids);
    }
}
