package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many WebSockets on which each message is answered with one. */
public final class AskLoad implements Load {

    private final LoadClient client;
    private final Peer peer;
    private final IntFunction<Dialect> dialects;
    private final int connections;
    private List<AskLine> lines = List.of();
    private final AskLine.Board board = new AskLine.Board();
    private int next;

    /**
     * What is spoken with a server.
     *
     * @param path where to connect
     * @param greeting what the first message after connecting contains; null if none comes
     * @param first what is sent once before all else, and answered like a question; null for nothing
     * @param questions what is sent, in turn
     * @param answer what each answer contains
     */
    public record Dialect(String path, String greeting, String first, List<String> questions, String answer) {

        /** With one question, and nothing before it. */
        public Dialect(String path, String greeting, String question, String answer) {
            this(path, greeting, null, List.of(question), answer);
        }
    }

    /** For that many connections that all speak alike. */
    public AskLoad(LoadClient client, Peer peer, Dialect dialect, int connections) {
        this(client, peer, number -> dialect, connections);
    }

    /** For that many connections, numbered from 0. */
    public AskLoad(LoadClient client, Peer peer, IntFunction<Dialect> dialects, int connections) {
        this.client = client;
        this.peer = peer;
        this.dialects = dialects;
        this.connections = connections;
    }

    @Override
    public void open() {
        lines = Crowds.open(connections, i -> AskLine.open(client, peer, dialects.apply(i), board));
    }

    /** All lose their connections, and connect anew, so many at the same time. How long until the last was open. */
    public Duration reopen(int atATime) {
        close();
        List<AskLine> anew = new ArrayList<>();
        List<Integer> numbers = IntStream.range(0, connections).boxed().toList();
        long start = System.nanoTime();
        LoadClient.await(
                Throng.of(client, numbers, atATime, number -> AskLine.open(client, peer, dialects.apply(number), board)
                        .thenApply(line -> {
                            anew.add(line);
                            return number;
                        })));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        lines = anew;
        return took;
    }

    @Override
    public void begin() {
        client.call(() -> {
            board.again = true;
            lines.forEach(line -> line.ask(System.nanoTime()));
            return true;
        });
    }

    @Override
    public long done() {
        return client.call(() -> board.answered);
    }

    @Override
    public void end() {
        client.call(() -> board.again = false);
        settle();
    }

    @Override
    public int doneByEach() {
        return 1;
    }

    @Override
    public Latencies pace(double perSecond, Duration time) {
        client.call(() -> board.latencies = new Latencies());
        new Pacer(client).run(perSecond, time, intended -> {
            lines.get(next).ask(intended);
            next = (next + 1) % lines.size();
        });
        settle();
        return client.call(() -> board.latencies);
    }

    @Override
    public Losses losses() {
        return client.call(() -> new Losses(board.asked - board.answered, 0));
    }

    @Override
    public void close() {
        client.call(() -> {
            lines.forEach(AskLine::drop);
            return true;
        });
    }

    private void settle() {
        boolean settled = Quiet.until(client, () -> board.asked == board.answered || board.trouble != null);
        String trouble = settled
                ? client.call(() -> board.trouble)
                : client.call(() -> board.asked - board.answered) + " questions were never answered";
        if (trouble != null) {
            throw new IllegalStateException(peer.name() + ": " + trouble);
        }
    }
}
