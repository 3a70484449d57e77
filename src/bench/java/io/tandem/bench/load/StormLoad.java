package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Bayeux sessions over WebSockets that all lose their connections at once, miss events, and all come back. */
public final class StormLoad {

    /** How many come at the same time. */
    public static final int AT_A_TIME = 400;

    private static final int MISSED = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LoadClient client;
    private final Peer peer;
    private final String channel;
    private final int count;
    private final Tally tally;
    private List<BayeuxSession> sessions = List.of();
    private BayeuxSession publisher;

    /** Of that many sessions, on a channel of their own. */
    public StormLoad(LoadClient client, Peer peer, String channel, int count) {
        this.client = client;
        this.peer = peer;
        this.channel = channel;
        this.count = count;
        this.tally = new Tally(count, 1, number -> {});
    }

    /** Connects all, and a publisher that stays. */
    public void open() {
        BayeuxSession.Kind kind = new BayeuxSession.Kind(Way.WEBSOCKET, true, "/cometd");
        sessions = Crowds.open(count, i -> new BayeuxSession(client, peer, kind, i, tally).start(List.of(channel)));
        publisher = LoadClient.await(new BayeuxSession(client, peer, kind, 0, tally)
                .start(List.of())
                .thenCompose(BayeuxSession::alsoPublish));
    }

    /** All lose their connections, and miss some events; then they go on with their sessions. How long until all had everything. */
    public Duration recover() {
        client.call(() -> {
            sessions.forEach(BayeuxSession::drop);
            for (int i = 0; i < MISSED; i++) {
                publisher.publish(channel, 0, tally.publish(0, count, System.nanoTime()));
            }
            return true;
        });
        return throng(BayeuxSession::comeBack);
    }

    /** All lose their connections, and begin new sessions. How long until the last was connected. */
    public Duration beginAnew() {
        client.call(() -> {
            sessions.forEach(BayeuxSession::drop);
            return true;
        });
        return throng(BayeuxSession::restart);
    }

    /** What did not come, or came twice. */
    public Load.Losses losses() {
        return client.call(tally::losses);
    }

    /** Disconnects all. */
    public void close() {
        client.call(() -> {
            sessions.forEach(BayeuxSession::drop);
            if (publisher != null) {
                publisher.drop();
            }
            return true;
        });
    }

    private Duration throng(Function<BayeuxSession, CompletableFuture<BayeuxSession>> action) {
        long start = System.nanoTime();
        LoadClient.await(Throng.of(client, sessions, AT_A_TIME, action));
        Quiet.until(client, PATIENCE, tally::settled);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String trouble = client.call(tally::trouble);
        if (trouble != null) {
            throw new IllegalStateException(trouble);
        }
        return took;
    }
}
