package io.tandem.bayeux.exchange;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.SessionRegistry;
import io.tandem.session.Wire;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A WebSocket that takes every message at once, in a frame of its own. */
public final class FakeWebSocket implements Wire {

    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final List<CloseCode> closes = new CopyOnWriteArrayList<>();
    private final Link link;
    private Batches last;
    private int drains;

    public FakeWebSocket(SessionRegistry registry) {
        link = new Link(registry.connect("bayeux", "192.0.2.1", this), Optional.empty());
    }

    public Link link() {
        return link;
    }

    /** All frames that were sent, in their order. */
    public List<String> frames() {
        return List.copyOf(frames);
    }

    /** The frames that were sent since the last call. */
    public List<String> news() {
        List<String> news = frames();
        frames.clear();
        return news;
    }

    /** How it was closed; empty if it was not. */
    public List<CloseCode> closes() {
        return List.copyOf(closes);
    }

    /** How often there was something to write. */
    public int drains() {
        return drains;
    }

    /** Reports that it takes no more, after it has taken something. */
    public void breaks(CloseCode code) {
        last.broken(code);
    }

    @Override
    public void drain(Batches batches) {
        last = batches;
        drains++;
        for (List<OutboxMessage> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
            batch.forEach(message ->
                    frames.add(message.text().startsWith("[") ? message.text() : '[' + message.text() + ']'));
            batches.written();
        }
    }

    @Override
    public void close(CloseCode code) {
        closes.add(code);
    }
}
