package io.tandem.telxl.endpoint;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.ServiceMessage;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A Bayeux client that keeps what it is told. */
final class FakeBayeuxClient implements BayeuxClient {

    private final List<String> told = new ArrayList<>();
    private Runnable whenAskedForAddress = () -> {};

    /** Does something, once, when somebody wants to know its address. */
    void whenAskedForAddress(Runnable action) {
        whenAskedForAddress = action;
    }

    /** Data it was told, as JSON texts, since this was asked last. */
    List<String> told() {
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
    public void deliver(String channel, JsonValue data) {
        if (!channel.equals(TelxlServiceChannel.CHANNEL)) {
            throw new AssertionError("told on " + channel);
        }
        told.add(data.toString());
    }

    @Override
    public void answer(ServiceMessage call, boolean successful, JsonValue data) {
        throw new AssertionError("TelXL has no remote calls");
    }
}
