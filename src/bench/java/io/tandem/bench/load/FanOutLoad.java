package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.time.Duration;
import java.util.List;

/** A few Bayeux sessions publish on a channel to which many others have subscribed. */
public final class FanOutLoad implements Load {

    private static final int PUBLISHERS = 4;

    private final LoadClient client;
    private final Peer peer;
    private final BayeuxSession.Kind kind;
    private final String channel;
    private final int subscribers;
    private final int window;
    private final Tally tally;
    private List<BayeuxSession> sessions = List.of();
    private List<BayeuxSession> publishers = List.of();
    private boolean again;
    private int nextPublisher;

    /**
     * For that many subscribers.
     *
     * @param channel one that no earlier load had, whose sessions may not have expired yet
     * @param window how many publications are under way at saturation
     */
    public FanOutLoad(
            LoadClient client, Peer peer, BayeuxSession.Kind kind, String channel, int subscribers, int window) {
        this.client = client;
        this.peer = peer;
        this.kind = kind;
        this.channel = channel;
        this.subscribers = subscribers;
        this.window = window;
        this.tally = new Tally(subscribers, PUBLISHERS, this::completed);
    }

    @Override
    public void open() {
        sessions = Crowds.open(subscribers, i -> new BayeuxSession(client, peer, kind, i, tally).start(channel));
        publishers = Crowds.open(PUBLISHERS, i -> new BayeuxSession(client, peer, kind, i, tally)
                .start(null)
                .thenCompose(BayeuxSession::alsoPublish));
    }

    @Override
    public void begin() {
        client.call(() -> {
            again = true;
            for (int i = 0; i < window; i++) {
                publish(i % PUBLISHERS, System.nanoTime());
            }
            return true;
        });
    }

    @Override
    public long done() {
        return client.call(tally::arrived);
    }

    @Override
    public void end() {
        client.call(() -> again = false);
        settle();
    }

    @Override
    public int doneByEach() {
        return subscribers;
    }

    @Override
    public Latencies pace(double perSecond, Duration time) {
        client.call(() -> {
            tally.clearLatencies();
            return true;
        });
        new Pacer(client).run(perSecond, time, intended -> {
            publish(nextPublisher, intended);
            nextPublisher = (nextPublisher + 1) % PUBLISHERS;
        });
        settle();
        return client.call(tally::latencies);
    }

    @Override
    public Losses losses() {
        return client.call(tally::losses);
    }

    @Override
    public void close() {
        client.call(() -> {
            sessions.forEach(BayeuxSession::drop);
            publishers.forEach(BayeuxSession::drop);
            return true;
        });
    }

    private void publish(int publisher, long intendedNanos) {
        publishers.get(publisher).publish(channel, publisher, tally.publish(publisher, intendedNanos));
    }

    private void completed(int publisher) {
        if (again) {
            publish(publisher, System.nanoTime());
        }
    }

    private void settle() {
        Quiet.until(client, tally::settled);
        String trouble = client.call(tally::trouble);
        if (trouble != null) {
            throw new IllegalStateException(trouble);
        }
    }
}
