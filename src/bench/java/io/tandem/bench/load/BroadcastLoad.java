package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** WebSockets at an address where what one sends goes to all: shows how many deliveries the clients can take. */
public final class BroadcastLoad implements Load {

    private static final String TEXT =
            "[{\"channel\":\"/bench/fan\",\"data\":{\"m\":\"00000000000\",\"from\":\"Pat Doe\","
                    + "\"text\":\"Good morning, my order has not arrived yet. Could you please tell me where it is?\"}}]";

    private final LoadClient client;
    private final Peer peer;
    private final String path;
    private final int connections;
    private final int window;
    private final List<Pipe> pipes = new ArrayList<>();
    private Latencies latencies = new Latencies();
    private final LongQueue due = new LongQueue();
    private long sent;
    private long came;
    private boolean again;
    private String trouble;

    /** For that many connections, with so many messages under way at saturation. */
    public BroadcastLoad(LoadClient client, Peer peer, String path, int connections, int window) {
        this.client = client;
        this.peer = peer;
        this.path = path;
        this.connections = connections;
        this.window = window;
    }

    @Override
    public void open() {
        pipes.addAll(Crowds.open(
                connections, i -> WebSocketPipe.open(client, peer.uri("ws", path), new Inbox(i == connections - 1))));
    }

    @Override
    public void begin() {
        client.call(() -> {
            again = true;
            for (int i = 0; i < window; i++) {
                send(System.nanoTime());
            }
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
        return connections;
    }

    @Override
    public Latencies pace(double perSecond, Duration time) {
        client.call(() -> latencies = new Latencies());
        new Pacer(client).run(perSecond, time, this::send);
        settle();
        return client.call(() -> latencies);
    }

    @Override
    public Losses losses() {
        return client.call(() -> new Losses(sent * connections - came, 0));
    }

    @Override
    public void close() {
        client.call(() -> {
            pipes.forEach(Pipe::drop);
            return true;
        });
    }

    private void send(long intendedNanos) {
        sent++;
        due.add(intendedNanos);
        pipes.get(0).send(TEXT);
    }

    private void settle() {
        Quiet.until(client, () -> came == sent * connections || trouble != null);
        String what = client.call(() -> trouble);
        if (what != null) {
            throw new IllegalStateException(peer.name() + ": " + what);
        }
    }

    private final class Inbox implements PipeListener {

        private final boolean last;

        Inbox(boolean last) {
            this.last = last;
        }

        @Override
        public void received(byte[] text, int length) {
            came++;
            if (last) {
                latencies.add(System.nanoTime() - due.poll());
                if (again) {
                    send(System.nanoTime());
                }
            }
        }

        @Override
        public void failed(String why) {
            trouble = why;
        }
    }
}
