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
    private final CompletableFuture<AskLine> ready = new CompletableFuture<>();
    private final LongQueue due = new LongQueue();
    private Pipe pipe;
    private int answerLength = -1;
    private boolean greeted;

    private AskLine(AskLoad.Dialect dialect, Board board) {
        this.dialect = dialect;
        this.board = board;
        this.greeted = dialect.greeting() == null;
    }

    /** Connects one, and waits for the greeting if there is any. */
    static CompletableFuture<AskLine> open(LoadClient client, Peer peer, AskLoad.Dialect dialect, Board board) {
        AskLine line = new AskLine(dialect, board);
        WebSocketPipe.open(client, peer.uri("ws", dialect.path()), line).whenComplete((pipe, failure) -> {
            line.pipe = pipe;
            if (failure != null) {
                line.ready.completeExceptionally(failure);
            } else if (line.greeted) {
                line.ready.complete(line);
            }
        });
        return line.ready;
    }

    /** Sends a question that was meant to be sent then. */
    void ask(long intendedNanos) {
        due.add(intendedNanos);
        board.asked++;
        pipe.send(dialect.question());
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
        // Answers are all alike, so that the first is read and the others are measured.
        if (answerLength < 0) {
            String answer = new String(text, 0, length, StandardCharsets.UTF_8);
            if (!answer.contains(dialect.answer())) {
                failed("not the answer that was expected: " + answer);
            }
            answerLength = length;
        } else if (answerLength != length) {
            failed("an answer unlike the first: " + new String(text, 0, length, StandardCharsets.UTF_8));
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
        ready.completeExceptionally(new IllegalStateException(why));
    }

    private void greet(String greeting) {
        greeted = true;
        if (greeting.contains(dialect.greeting())) {
            ready.complete(this);
        } else {
            failed("not the greeting that was expected: " + greeting);
        }
    }
}
