package io.tandem.bench.load;

import io.tandem.bench.peer.NettyServer;
import io.tandem.bench.peer.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Connections over HTTP that poll raw Netty, which has events each time: shows how many deliveries the clients can take so. */
public final class PollLoad implements Load {

    private static final String CONNECT = BayeuxText.connect("1c9ndhp2yb4x5wq3", Way.LONG_POLLING, 17, -1, true);

    private final LoadClient client;
    private final Peer peer;
    private final int connections;
    private final List<Line> lines = new ArrayList<>();
    private Latencies latencies = new Latencies();
    private long polled;
    private long answered;
    private long came;
    private boolean again;
    private String trouble;
    private int next;

    /** For that many connections. */
    public PollLoad(LoadClient client, Peer peer, int connections) {
        this.client = client;
        this.peer = peer;
        this.connections = connections;
    }

    @Override
    public void open() {
        for (int i = 0; i < connections; i++) {
            Line line = new Line();
            line.pipe =
                    LoadClient.await(HttpPipe.open(client, peer.uri("http", NettyServer.POLL), new CookieJar(), line));
            lines.add(line);
        }
    }

    @Override
    public void begin() {
        client.call(() -> {
            again = true;
            lines.forEach(line -> line.poll(System.nanoTime()));
            return true;
        });
    }

    @Override
    public long done() {
        return client.call(() -> came);
    }

    @Override
    public void end() {
        client.call(() -> again = false);
        settle();
    }

    @Override
    public int doneByEach() {
        return NettyServer.EVENTS_OF_A_POLL;
    }

    @Override
    public Latencies pace(double perSecond, Duration time) {
        client.call(() -> latencies = new Latencies());
        new Pacer(client).run(perSecond, time, intended -> {
            lines.get(next).poll(intended);
            next = (next + 1) % lines.size();
        });
        settle();
        return client.call(() -> latencies);
    }

    @Override
    public Losses losses() {
        return client.call(() -> new Losses(polled * NettyServer.EVENTS_OF_A_POLL - came, 0));
    }

    @Override
    public void close() {
        client.call(() -> {
            lines.forEach(line -> line.pipe.drop());
            return true;
        });
    }

    private void settle() {
        Quiet.until(client, () -> polled == answered || trouble != null);
        String what = client.call(() -> trouble);
        if (what != null) {
            throw new IllegalStateException(peer.name() + ": " + what);
        }
    }

    private final class Line implements PipeListener {

        private final LongQueue due = new LongQueue();
        private Pipe pipe;

        void poll(long intendedNanos) {
            polled++;
            due.add(intendedNanos);
            pipe.send(CONNECT);
        }

        @Override
        public void received(byte[] text, int length) {
            answered++;
            latencies.add(System.nanoTime() - due.poll());
            int at = Bytes.indexOf(text, 0, length, BayeuxText.NUMBER);
            while (at >= 0) {
                came++;
                at = Bytes.indexOf(text, at + BayeuxText.NUMBER.length, length, BayeuxText.NUMBER);
            }
            if (again) {
                poll(System.nanoTime());
            }
        }

        @Override
        public void failed(String why) {
            trouble = why;
        }
    }
}
