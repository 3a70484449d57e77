package io.tandem.bayeux;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A Bayeux client that keeps what it is told. */
public final class FakeBayeuxClient implements BayeuxClient {

    private final Map<String, String> notes = new ConcurrentHashMap<>();
    private final List<String> told = new ArrayList<>();
    private final String expected;
    private Runnable whenAskedForAddress = () -> {};
    private Runnable whenTold = () -> {};

    /** @param expected the channel it is told on */
    public FakeBayeuxClient(String expected) {
        this.expected = expected;
    }

    /** Does something, once, when somebody wants to know its address. */
    public void whenAskedForAddress(Runnable action) {
        whenAskedForAddress = action;
    }

    /** Does something each time before it takes in what it is told. */
    public void whenTold(Runnable action) {
        whenTold = action;
    }

    /** Data it was told, as JSON texts, since this was asked last. */
    public List<String> told() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    @Override
    public String id() {
        return "aClient";
    }

    @Override
    public String remoteAddress() {
        Runnable action = whenAskedForAddress;
        whenAskedForAddress = () -> {};
        action.run();
        return "192.0.2.1";
    }

    @Override
    public boolean hasEnded() {
        return false;
    }

    @Override
    public void deliver(String channel, JsonValue data) {
        if (!channel.equals(expected)) {
            throw new AssertionError("told on " + channel);
        }
        whenTold.run();
        told.add(data.toString());
    }

    @Override
    public void deliver(String channel, JsonValue data, Note note) {
        note(note);
        deliver(channel, data);
    }

    @Override
    public void note(Note note) {
        if (note.value().isEmpty()) {
            notes.remove(note.name());
        } else {
            notes.put(note.name(), note.value());
        }
    }

    /** What is noted on its session. */
    public Map<String, String> notes() {
        return Map.copyOf(notes);
    }

    @Override
    public void answer(ServiceMessage call, boolean successful, JsonValue data) {
        throw new AssertionError("nobody called");
    }
}
