package io.tandem.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A wire that writes on the caller's thread: at once, or batch by batch when a test says so. */
final class FakeWire implements Wire {

    private final List<OutboxMessage> messages = Collections.synchronizedList(new ArrayList<>());
    private final List<CloseCode> closes = Collections.synchronizedList(new ArrayList<>());
    private final boolean held;
    private Consumer<String> whileWriting = text -> {};
    private Runnable whenClosing = () -> {};
    private Batches batches;
    private int drains;

    private FakeWire(boolean held) {
        this.held = held;
    }

    /** Writes everything inside {@code drain}. */
    static FakeWire immediate() {
        return new FakeWire(false);
    }

    /** Writes nothing by itself. */
    static FakeWire held() {
        return new FakeWire(true);
    }

    FakeWire whileWriting(Consumer<String> action) {
        whileWriting = action;
        return this;
    }

    FakeWire whenClosing(Runnable action) {
        whenClosing = action;
        return this;
    }

    @Override
    public void drain(Batches toDrain) {
        drains++;
        batches = toDrain;
        if (!held) {
            writeAll();
        }
    }

    @Override
    public void close(CloseCode code) {
        closes.add(code);
        whenClosing.run();
    }

    /** Takes the next batch and begins to write it. */
    List<OutboxMessage> begin() {
        List<OutboxMessage> batch = batches.take();
        batch.forEach(message -> {
            messages.add(message);
            whileWriting.accept(message.text());
        });
        return batch;
    }

    /** The batch begun last is written. */
    void done() {
        batches.written();
    }

    void writeAll() {
        while (!begin().isEmpty()) {
            done();
        }
    }

    void breaks(CloseCode code) {
        batches.broken(code);
    }

    List<String> texts() {
        return messages.stream().map(OutboxMessage::text).toList();
    }

    List<Long> numbers() {
        return messages.stream().map(OutboxMessage::number).toList();
    }

    List<CloseCode> closes() {
        return List.copyOf(closes);
    }

    /** How often the outbox has asked for draining. */
    int drains() {
        return drains;
    }
}
