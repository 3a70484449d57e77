package io.tandem.bayeux.fault;

import io.tandem.client.HttpLine;
import io.tandem.client.HttpReply;
import io.tandem.client.Reactor;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Long-polling: each request on a connection that is free, as a browser does it. */
final class HttpCarrier implements Carrier {

    private static final String PATH = "/cometd";
    private static final int OK = 200;

    private final Reactor reactor;
    private final InetSocketAddress server;
    private final Listener listener;
    private final Map<HttpLine, List<String>> lines = new LinkedHashMap<>();

    HttpCarrier(Reactor reactor, InetSocketAddress server, Listener listener) {
        this.reactor = reactor;
        this.server = server;
        this.listener = listener;
    }

    @Override
    public void send(String messages, List<String> ids, String cookie) {
        lines.keySet().removeIf(HttpLine::isOver);
        HttpLine line = lines.keySet().stream()
                .filter(HttpLine::isFree)
                .findFirst()
                .orElseGet(() -> new HttpLine(reactor, server));
        lines.put(line, ids);
        line.post(PATH, cookie, messages, reply -> answer(ids, reply));
    }

    @Override
    public void abandon(String id) {
        lines.forEach((line, ids) -> {
            if (ids.contains(id) && !line.isFree()) {
                line.drop();
            }
        });
    }

    @Override
    public void drop() {
        lines.keySet().forEach(HttpLine::drop);
        lines.clear();
    }

    private void answer(List<String> ids, Optional<HttpReply> reply) {
        if (reply.isEmpty() || reply.get().status() != OK) {
            listener.failed(ids);
            return;
        }
        String cookie = reply.get().headers().get("set-cookie");
        if (cookie != null) {
            listener.cookie(cookie.split(";")[0]);
        }
        listener.received(BayeuxJson.read(reply.get().body()));
    }
}
