package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** One WebSocket on which questions are answered in their order. */
final class AskLine implements PipeListener {

    /** What all lines of a load share. */
    static final class Board {
        long asked;
        long answered;
        boolean again;
        Latencies latencies = new Latencies();
        String trouble;
    }

    private final AskLoad.Dialect dialect;
    private final Board board;
    private final CompletableFuture<AskLine> opened = new CompletableFuture<>();
    private final LongQueue due = new LongQueue();
    private Pipe pipe;
    private final byte[] answer;
    private boolean greeted;
    private boolean ready;
    private int turn;

    private AskLine(AskLoad.Dialect dialect, Board board) {
        this.dialect = dialect;
        this.board = board;
        this.answer = dialect.answer().getBytes(StandardCharsets.UTF_8);
        this.greeted = dialect.greeting() == null;
    }

    /** Connects one, and waits for the greeting if there is any. */
    static CompletableFuture<AskLine> open(LoadClient client, Peer peer, AskLoad.Dialect dialect, Board board) {
        AskLine line = new AskLine(dialect, board);
        WebSocketPipe.open(client, peer.uri("ws", dialect.path()), line).whenComplete((pipe, failure) -> {
            line.pipe = pipe;
            if (failure != null) {
                line.opened.completeExceptionally(failure);
            } else if (line.greeted) {
                line.begin();
            }
        });
        return line.opened;
    }

    /** Sends a question that was meant to be sent then. */
    void ask(long intendedNanos) {
        due.add(intendedNanos);
        board.asked++;
        pipe.send(dialect.questions().get(turn));
        turn = (turn + 1) % dialect.questions().size();
    }

    void drop() {
        pipe.drop();
    }

    @Override
    public void received(byte[] text, int length) {
        if (!greeted) {
            greet(new String(text, 0, length, StandardCharsets.UTF_8));
            return;
        }
        if (Bytes.indexOf(text, 0, length, answer) < 0) {
            failed("not the answer that was expected: " + new String(text, 0, length, StandardCharsets.UTF_8));
        }
        if (!ready) {
            ready = true;
            opened.complete(this);
            return;
        }
        board.answered++;
        board.latencies.add(System.nanoTime() - due.poll());
        if (board.again) {
            ask(System.nanoTime());
        }
    }

    @Override
    public void failed(String why) {
        board.trouble = why;
        opened.completeExceptionally(new IllegalStateException(why));
    }

    private void greet(String greeting) {
        greeted = true;
        if (greeting.contains(dialect.greeting())) {
            begin();
        } else {
            failed("not the greeting that was expected: " + greeting);
        }
    }

    private void begin() {
        if (dialect.first() == null) {
            ready = true;
            opened.complete(this);
        } else {
            pipe.send(dialect.first());
        }
    }
}
